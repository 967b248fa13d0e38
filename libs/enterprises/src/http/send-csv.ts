import type { FastifyReply } from 'fastify';
import type { ExportedList } from '../export-enterprises.js';

/** A download that nothing on the way keeps. */
export async function sendCsv(reply: FastifyReply, { name, content }: ExportedList): Promise<void> {
  await reply
    .header('Content-Type', 'text/csv; charset=utf-8')
    .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .header('Cache-Control', 'no-store')
    .header('X-Content-Type-Options', 'nosniff')
    .send(content);
}
