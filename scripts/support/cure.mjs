/** What went wrong and what to do about it, in a sentence of each language. */
export class Cure extends Error {
  constructor(zh, en, details = '') {
    super(`${zh}\n${en}`);
    this.details = details;
  }
}

/** Runs a script's body: a `Cure` ends it with its sentence, anything else with its stack. */
export async function main(body) {
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (thrown) {
    const error = curesOfTheSystem(thrown);
    if (error instanceof Cure) {
      if (error.details !== '') process.stderr.write(`${error.details}\n`);
      process.stderr.write(`${error.message}\n`);
    } else {
      process.stderr.write(`${error.stack}\n`);
    }
    process.exitCode = 1;
  }
}

/** What any write may meet. */
function curesOfTheSystem(error) {
  const { code, path = '' } = error;
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new Cure(
      `${path} 不可写：请换文件夹或改权限。`,
      `${path} is not writable: change its permissions or use another folder.`,
    );
  }
  if (code === 'ENOSPC')
    return new Cure('磁盘已满：请腾出空间再试。', 'The disk is full: free some space and try again.');
  return error;
}

/** A line in both languages, on stdout or, for a program whose stdout is its result, on stderr. */
export function sayTo(stream) {
  return (zh, en) => stream.write(`· ${zh} / ${en}\n`);
}
