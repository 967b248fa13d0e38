import { Module } from '@nestjs/common';
import { AddContactPerson } from './add-contact-person.js';
import { AddIntroducer } from './add-introducer.js';
import { AnswerOwnershipRequest } from './answer-ownership-request.js';
import { AskForOwnership } from './ask-for-ownership.js';
import { AssignResponsible } from './assign-responsible.js';
import { AuditedEnterprises } from './audited-enterprises.js';
import { ChangeContactPerson } from './change-contact-person.js';
import { ChangeEnterprise } from './change-enterprise.js';
import { ChangeIntroducer } from './change-introducer.js';
import { CloseIdleRequests } from './close-idle-requests.js';
import { CollisionViews } from './collision-views.js';
import { Collisions } from './collisions.js';
import { ContactPersonAccess } from './contact-person-access.js';
import { CreateEnterprise } from './create-enterprise.js';
import { EnterpriseViews } from './enterprise-views.js';
import { EraseContactPerson } from './erase-contact-person.js';
import { ExportEnterprises } from './export-enterprises.js';
import { ExportPassages } from './export-passages.js';
import { ExtendProtection } from './extend-protection.js';
import { CodesController } from './http/codes.controller.js';
import { ContactPersonController } from './http/contact-person.controller.js';
import { DuplicatesController } from './http/duplicates.controller.js';
import { EnterpriseController } from './http/enterprise.controller.js';
import { IntroducerController } from './http/introducer.controller.js';
import { OwnershipController } from './http/ownership.controller.js';
import { OwnershipCollisionController } from './http/ownership-collision.controller.js';
import { OwnershipPassageController } from './http/ownership-passage.controller.js';
import { OwnershipRequestController } from './http/ownership-request.controller.js';
import { ProtectionController } from './http/protection.controller.js';
import { RetentionController } from './http/retention.controller.js';
import { KnownIntroducers } from './known-introducers.js';
import { LookUpEnterprise } from './look-up-enterprise.js';
import { OwnershipRequestViews } from './ownership-request-views.js';
import { OwnershipViews } from './ownership-views.js';
import { Ownerships } from './ownerships.js';
import { PassOnRequests } from './pass-on-requests.js';
import { PersonsToCall } from './persons-to-call.js';
import { PossibleDuplicates } from './possible-duplicates.js';
import { ProtectionSettings } from './protection-settings.js';
import { ReadCollisions } from './read-collisions.js';
import { ReadContactPersons } from './read-contact-persons.js';
import { ReadEnterprises } from './read-enterprises.js';
import { ReadIntroducers } from './read-introducers.js';
import { ReadOwnership } from './read-ownership.js';
import { ReadOwnershipRequests } from './read-ownership-requests.js';
import { ReadPassages } from './read-passages.js';
import { RecogniseNames } from './recognise-names.js';
import { ReportCollision } from './report-collision.js';
import { ResponsibleForEnterprises } from './responsible-for-enterprises.js';
import { Retention } from './retention.js';
import { RevealContactPerson } from './reveal-contact-person.js';
import { SettleCollision } from './settle-collision.js';
import { ContactPersonStore } from './store/contact-person.store.js';
import { DuplicateStore } from './store/duplicate.store.js';
import { EnterpriseStore } from './store/enterprise.store.js';
import { EnterpriseListStore } from './store/enterprise-list.store.js';
import { IntroducerStore } from './store/introducer.store.js';
import { MergeStore } from './store/merge.store.js';
import { OwnershipStore } from './store/ownership.store.js';
import { OwnershipCollisionStore } from './store/ownership-collision.store.js';
import { OwnershipPassageStore } from './store/ownership-passage.store.js';
import { OwnershipRequestStore } from './store/ownership-request.store.js';
import { ProtectionStore } from './store/protection.store.js';
import { RetentionStore } from './store/retention.store.js';
import { TellApart } from './tell-apart.js';

const STORES = [
  DuplicateStore,
  EnterpriseStore,
  EnterpriseListStore,
  ContactPersonStore,
  IntroducerStore,
  MergeStore,
  OwnershipStore,
  OwnershipCollisionStore,
  OwnershipRequestStore,
  ProtectionStore,
];

@Module({
  controllers: [
    CodesController,
    OwnershipCollisionController,
    OwnershipPassageController,
    OwnershipController,
    OwnershipRequestController,
    DuplicatesController,
    EnterpriseController,
    ContactPersonController,
    RetentionController,
    ProtectionController,
    IntroducerController,
  ],
  providers: [
    ...STORES,
    AddContactPerson,
    AddIntroducer,
    AnswerOwnershipRequest,
    AskForOwnership,
    AssignResponsible,
    AuditedEnterprises,
    ChangeContactPerson,
    ChangeEnterprise,
    ChangeIntroducer,
    CloseIdleRequests,
    Collisions,
    ContactPersonAccess,
    CreateEnterprise,
    EnterpriseViews,
    EraseContactPerson,
    Retention,
    RetentionStore,
    ProtectionSettings,
    Ownerships,
    ExportEnterprises,
    ExportPassages,
    ExtendProtection,
    KnownIntroducers,
    LookUpEnterprise,
    OwnershipRequestViews,
    OwnershipViews,
    CollisionViews,
    PassOnRequests,
    OwnershipPassageStore,
    ReadCollisions,
    ReadPassages,
    ReportCollision,
    SettleCollision,
    PersonsToCall,
    PossibleDuplicates,
    ReadContactPersons,
    ReadEnterprises,
    ReadIntroducers,
    RecogniseNames,
    ResponsibleForEnterprises,
    ReadOwnership,
    ReadOwnershipRequests,
    RevealContactPerson,
    TellApart,
  ],
  exports: [
    ...STORES,
    CreateEnterprise,
    EnterpriseViews,
    Ownerships,
    PersonsToCall,
    ReadEnterprises,
    RecogniseNames,
    ReportCollision,
  ],
})
export class EnterprisesModule {}
