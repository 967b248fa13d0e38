import { ExportAuditHead, FAULTS, SealAudit, VerifyAudit } from '#libs/audit';
import { systemActor } from '#libs/organisation';
import type { Command } from '../command.js';

export const auditVerify: Command = {
  name: 'audit verify',
  summary: '校验操作记录 / is every sealed entry as it was sealed?',
  options: { 'head=': '以前导出的链头 / a head that was exported before', json: 'the same object as over HTTP' },
  async run({ app, options, out }) {
    const head = options['head'];
    const verified = await app.get(VerifyAudit).run(typeof head === 'string' ? head : undefined);
    const { intact, sealed, unsealed, findings } = verified;
    if (options['json'] === true) out.result(JSON.stringify(verified, null, 2));
    else {
      for (const { fault, number, entryId } of findings) {
        const at = [number === null ? '' : `#${String(number)}`, entryId ?? ''].filter((text) => text !== '').join(' ');
        out.result(`✗ ${at}: ${FAULTS[fault].zh} / ${FAULTS[fault].en}`);
      }
      const counts = `已封存 / sealed: ${String(sealed)}，待封存 / not yet sealed: ${String(unsealed)}`;
      out.result(intact ? `✓ 完好 / intact。${counts}` : counts);
    }
    return intact ? 0 : 1;
  },
};

export const auditHead: Command = {
  name: 'audit head',
  summary: '封存并导出签名的链头，请存到别处 / seal, and print the signed head, to be kept elsewhere',
  async run({ app, out }) {
    await app.get(SealAudit).run();
    out.result((await app.get(ExportAuditHead).run(systemActor('cli', 'audit head'))).line);
    return 0;
  },
};
