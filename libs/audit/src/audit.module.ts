import { Global, Module } from '@nestjs/common';
import { AuditTrail } from './audit-trail.js';
import { ExportAuditHead } from './export-audit-head.js';
import { HeadSigner } from './head-signer.js';
import { AuditController } from './http/audit.controller.js';
import { ReadAudit } from './read-audit.js';
import { SealAudit } from './seal-audit.js';
import { SealingLoop } from './sealing-loop.js';
import { SealStore } from './store/seal.store.js';
import { SubjectNames } from './subject-names.js';
import { VerifyAudit } from './verify-audit.js';

@Global()
@Module({
  controllers: [AuditController],
  providers: [AuditTrail, HeadSigner, ReadAudit, ExportAuditHead, SealAudit, SealStore, SubjectNames, VerifyAudit],
  exports: [AuditTrail, ExportAuditHead, SealAudit, SubjectNames, VerifyAudit],
})
export class AuditModule {}

/** For the programs that serve: they seal while they run. */
@Module({ providers: [SealingLoop] })
export class AuditSealingModule {}
