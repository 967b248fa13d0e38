export { AuditModule } from './audit.module.js';
export { type AuditedAct, AuditTrail } from './audit-trail.js';
