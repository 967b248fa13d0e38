import { CreateAudit1790000000000 } from './migrations/1790000000000-create-audit.js';

/** In their order. One file runs on both databases. */
export const MIGRATIONS = [CreateAudit1790000000000];
