import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import { fileTypeFromFile } from 'file-type';
import { AuditTrail } from '#libs/audit';
import { CONFIGURATION, Database, sql, type Transaction, UnitOfWork } from '#libs/database';
import type { Actor } from '#libs/http';
import { type Configuration, commonProblems, type Instant, newId } from '#libs/kernel';
import { permit } from '#libs/organisation';
import { FILE_TYPES } from './domain/file-types.js';
import { problems } from './domain/problems.js';
import { StoredFileEntity } from './store/file.entity.js';

export interface UploadedFile {
  readonly id: string;
  readonly sha256: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** A file whose content and hash are at hand. */
export interface KeptFile extends UploadedFile {
  readonly name: string;
  readonly content: Uint8Array;
  readonly recordedAt: Instant;
  readonly recordedBy: string;
}

interface Upload {
  readonly content: Readable & { readonly truncated?: boolean };
  readonly name: string | undefined;
}

/** Evidence files lie in the data folder under their hash; the type is sniffed from the content; both ways stream. */
@Injectable()
export class Files {
  constructor(
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws payload_too_large, file_type_refused */
  async upload(actor: Actor, { content, name }: Upload): Promise<UploadedFile> {
    permit(actor, 'file.upload', { ownUnits: actor.grants.map(({ unitId }) => unitId) });
    const arriving = join(await this.folder('arriving'), randomUUID());
    try {
      const { sha256, bytes } = await receive(content, arriving);
      if (content.truncated === true) throw commonProblems.payload_too_large({ limit: '50 MiB' });
      const type = await fileTypeFromFile(arriving);
      if (bytes === 0 || type === undefined || !FILE_TYPES.has(type.mime)) throw problems.file_type_refused();
      await rename(arriving, join(await this.folder(sha256.slice(0, 2)), sha256));
      const file = { id: newId(), sha256, mediaType: type.mime, bytes };
      await this.unitOfWork.run(async (tx) => {
        await tx.insert(StoredFileEntity, {
          ...file,
          name: name ?? null,
          recordedAt: tx.recordedAt,
          recordedBy: actor.userId,
        });
        await this.audit.record(tx, actor, {
          action: 'file.upload',
          subjectKind: 'file',
          subjectId: file.id,
          changes: { sha256, bytes },
        });
      });
      return file;
    } finally {
      await rm(arriving, { force: true });
    }
  }

  /** Files that come with a bulk of finished facts; the same content again lies where it lay. */
  async keep(tx: Transaction, files: readonly KeptFile[]): Promise<void> {
    for (const { content, ...file } of files) {
      await writeFile(join(await this.folder(file.sha256.slice(0, 2)), file.sha256), content);
      await tx.insert(StoredFileEntity, file);
    }
  }

  /** Seen by its uploader and by who may see what it is evidence of. @throws not_found */
  async open(
    actor: Actor,
    fileId: string,
  ): Promise<UploadedFile & { readonly name: string | null; readonly stream: Readable }> {
    const { reader } = this.database;
    const file = await reader.first<UploadedFile & { name: string | null; recordedBy: string }>(sql`
      SELECT id, sha256, media_type AS "mediaType", bytes, name, recorded_by AS "recordedBy" FROM stored_file WHERE id = ${fileId}`);
    if (file === undefined) throw commonProblems.not_found();
    if (file.recordedBy !== actor.userId) {
      const units = await reader.sql<{ unitId: string }>`
        SELECT DISTINCT a.unit_id AS "unitId" FROM evidence_file AS f
          JOIN evidence AS v ON v.id = f.evidence_id JOIN enterprise_access AS a ON a.enterprise_id = v.enterprise_id
         WHERE f.file_id = ${fileId}`;
      permit(actor, 'file.read', { ownUnits: units.map(({ unitId }) => unitId) });
    }
    const path = join(await this.folder(file.sha256.slice(0, 2)), file.sha256);
    await stat(path);
    return { ...file, stream: createReadStream(path) };
  }

  private async folder(name: string): Promise<string> {
    const folder = join(this.configuration.dataDir, 'files', name);
    await mkdir(folder, { recursive: true });
    return folder;
  }
}

async function receive(content: Readable, path: string): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  await pipeline(content, measure, createWriteStream(path, { flush: true }));
  return { sha256: hash.digest('hex'), bytes };
}
