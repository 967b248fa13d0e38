import { Global, Module } from '@nestjs/common';
import { AuditTrail } from './audit-trail.js';
import { AuditController } from './http/audit.controller.js';
import { ReadAudit } from './read-audit.js';

@Global()
@Module({ controllers: [AuditController], providers: [AuditTrail, ReadAudit], exports: [AuditTrail] })
export class AuditModule {}
