/** Who did what, written with the fact and sealed into a chain (architecture.md). */
export { AuditModule, AuditSealingModule } from './audit.module.js';
export { AuditTrail } from './audit-trail.js';
export { FAULTS } from './domain/chain-check.js';
export { ExportAuditHead } from './export-audit-head.js';
export { SealAudit } from './seal-audit.js';
export { type SubjectNamer, SubjectNames } from './subject-names.js';
export { VerifyAudit } from './verify-audit.js';
