import { Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { AcceptInvitation } from './accept-invitation.js';
import { AccessTokens } from './access-tokens.js';
import { AuditedNames } from './audited-names.js';
import { ChangePassword } from './change-password.js';
import { City } from './city.js';
import { EndByDate } from './end-by-date.js';
import { EndByDateLoop } from './end-by-date-loop.js';
import { FindUnits } from './find-units.js';
import { HandOver } from './hand-over.js';
import { AuthController } from './http/auth.controller.js';
import { AuthGuard } from './http/auth.guard.js';
import { EveryRouteNamed } from './http/every-route-named.js';
import { UnitsController } from './http/units.controller.js';
import { UsersController } from './http/users.controller.js';
import { WorkCalendarController } from './http/work-calendar.controller.js';
import { InviteUser } from './invite-user.js';
import { Leaving } from './leaving.js';
import { Me } from './me.js';
import { OpenWork } from './open-work.js';
import { PassOn } from './pass-on.js';
import { PreviewDissolution } from './preview-dissolution.js';
import { ReadInvitation } from './read-invitation.js';
import { Recognise } from './recognise.js';
import { Responsibilities } from './responsibilities.js';
import { SignIn } from './sign-in.js';
import { Staff } from './staff.js';
import { AccessTokenStore } from './store/access-token.store.js';
import { AttemptStore } from './store/attempt.store.js';
import { CityStore } from './store/city.store.js';
import { CredentialStore } from './store/credential.store.js';
import { EndStore } from './store/end.store.js';
import { HandOverStore } from './store/hand-over.store.js';
import { SessionStore } from './store/session.store.js';
import { StaffStore } from './store/staff.store.js';
import { UnitStore } from './store/unit.store.js';
import { UserStore } from './store/user.store.js';
import { WorkCalendarStore } from './store/work-calendar.store.js';
import { Successions } from './successions.js';
import { Units } from './units.js';
import { Users } from './users.js';
import { WorkCalendars } from './work-calendars.js';

@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [AuthController, UnitsController, UsersController, WorkCalendarController],
  providers: [
    AcceptInvitation,
    AccessTokens,
    AccessTokenStore,
    AttemptStore,
    AuditedNames,
    ChangePassword,
    City,
    CityStore,
    CredentialStore,
    EndByDate,
    EndStore,
    EveryRouteNamed,
    FindUnits,
    HandOver,
    HandOverStore,
    InviteUser,
    Leaving,
    Me,
    OpenWork,
    PassOn,
    PreviewDissolution,
    ReadInvitation,
    Recognise,
    Responsibilities,
    SessionStore,
    SignIn,
    Staff,
    StaffStore,
    Successions,
    Units,
    UnitStore,
    Users,
    UserStore,
    WorkCalendars,
    WorkCalendarStore,
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [
    City,
    EndByDate,
    FindUnits,
    HandOver,
    OpenWork,
    Recognise,
    Responsibilities,
    Staff,
    StaffStore,
    Successions,
    Units,
    Users,
    WorkCalendars,
  ],
})
export class OrganisationModule {}

/** For the programs that serve: last days have their consequences while they run. */
@Module({ providers: [EndByDateLoop] })
export class EndByDateModule {}
