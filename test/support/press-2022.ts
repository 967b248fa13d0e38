import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Where the real input lies, with the results it must give. */
const FOLDER = resolve(process.env['ZHUDIAN_REFERENCE_DATA'] ?? '../shared/data');

/** The bundle of 2022, or undefined where the folder is not there. */
export const PRESS_2022 = existsSync(resolve(FOLDER, 'press2022/expected.json'))
  ? resolve(FOLDER, 'press2022')
  : undefined;
