import { CreateAudit1790000000000 } from './migrations/1790000000000-create-audit.js';
import { CreateOrganisation1790000000100 } from './migrations/1790000000100-create-organisation.js';
import { CreateEnterprises1790000000200 } from './migrations/1790000000200-create-enterprises.js';
import { CreatePipeline1790000000300 } from './migrations/1790000000300-create-pipeline.js';
import { CreateFigures1790000000400 } from './migrations/1790000000400-create-figures.js';
import { CreateLedgers1790000000500 } from './migrations/1790000000500-create-ledgers.js';
import { CreateWorkCalendar1790000000510 } from './migrations/1790000000510-create-work-calendar.js';
import { KeepOwnershipPeriods1790000000600 } from './migrations/1790000000600-keep-ownership-periods.js';
import { CreateOwnershipRequest1790000000610 } from './migrations/1790000000610-create-ownership-request.js';
import { CreateOwnershipCollision1790000000620 } from './migrations/1790000000620-create-ownership-collision.js';
import { DropKeepsClocks1790000000630 } from './migrations/1790000000630-drop-keeps-clocks.js';
import { FindPossibleDuplicates1790000000650 } from './migrations/1790000000650-find-possible-duplicates.js';
import { MergeEnterprises1790000000660 } from './migrations/1790000000660-merge-enterprises.js';
import { FlagSignings1790000000670 } from './migrations/1790000000670-flag-signings.js';
import { CreateAfterSigning1790000000700 } from './migrations/1790000000700-create-after-signing.js';
import { CreateAuditSeal1790000000750 } from './migrations/1790000000750-create-audit-seal.js';
import { KeepHandOvers1790000000751 } from './migrations/1790000000751-keep-hand-overs.js';
import { ErasePeople1790000000752 } from './migrations/1790000000752-erase-people.js';
import { CreateReminders1790000001000 } from './migrations/1790000001000-create-reminders.js';
import { CreateDelivery1790000001050 } from './migrations/1790000001050-create-delivery.js';
import { IndexWaitingDeliveries1790000001051 } from './migrations/1790000001051-index-waiting-deliveries.js';
import { PlanByQueue1790000001052 } from './migrations/1790000001052-plan-by-queue.js';
import { CreateChannels1790000001100 } from './migrations/1790000001100-create-channels.js';
import { VersionEvents1790000001160 } from './migrations/1790000001160-version-events.js';
import { DateProtection1791000000000 } from './migrations/1791000000000-date-protection.js';
import { IndexOpenWork1791000000010 } from './migrations/1791000000010-index-open-work.js';
import { KeepWaitingImports1791000001180 } from './migrations/1791000001180-keep-waiting-imports.js';
import { KeepUnitSpans1791000001190 } from './migrations/1791000001190-keep-unit-spans.js';
import { IndexCodes1791000001200 } from './migrations/1791000001200-index-codes.js';
import { IndexLists1791000002100 } from './migrations/1791000002100-index-lists.js';
import { WidenStanding1791000003000 } from './migrations/1791000003000-widen-standing.js';

/** In their order. One file runs on both databases. */
export const MIGRATIONS = [
  CreateAudit1790000000000,
  CreateOrganisation1790000000100,
  CreateEnterprises1790000000200,
  CreatePipeline1790000000300,
  CreateFigures1790000000400,
  CreateLedgers1790000000500,
  CreateWorkCalendar1790000000510,
  KeepOwnershipPeriods1790000000600,
  CreateOwnershipRequest1790000000610,
  CreateOwnershipCollision1790000000620,
  DropKeepsClocks1790000000630,
  FindPossibleDuplicates1790000000650,
  MergeEnterprises1790000000660,
  FlagSignings1790000000670,
  CreateAfterSigning1790000000700,
  CreateAuditSeal1790000000750,
  KeepHandOvers1790000000751,
  ErasePeople1790000000752,
  CreateReminders1790000001000,
  CreateDelivery1790000001050,
  IndexWaitingDeliveries1790000001051,
  PlanByQueue1790000001052,
  CreateChannels1790000001100,
  VersionEvents1790000001160,
  DateProtection1791000000000,
  IndexOpenWork1791000000010,
  KeepWaitingImports1791000001180,
  KeepUnitSpans1791000001190,
  IndexCodes1791000001200,
  IndexLists1791000002100,
  WidenStanding1791000003000,
];
