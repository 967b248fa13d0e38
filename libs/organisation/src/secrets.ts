import { createHash, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Semaphore } from 'async-mutex';

const SECRET_BYTES = 32;
/** argon2id, the library's default kind; 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** As many at once as there are threads for it: more would only hold memory. */
const AT_ONCE = new Semaphore(4);

/** 256 random bits, for a cookie, a token, an invitation. Only its hash is stored. */
export function newSecret(): string {
  return randomBytes(SECRET_BYTES).toString('base64url');
}

export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

let nobodysHash: Promise<string> | undefined;

/** Takes as long for an unknown person, or one without a password, as for a known one. */
export async function isPasswordOf(passwordHash: string | null | undefined, password: string): Promise<boolean> {
  nobodysHash ??= hashPassword(newSecret());
  const known = passwordHash ?? undefined;
  const isRight = await verify(known ?? (await nobodysHash), password.normalize('NFKC'));
  return known !== undefined && isRight;
}

/** So that a burst of tries cannot outrun the throttle: what looks at it and then verifies runs few at once. */
export function fewAtOnce<T>(work: () => Promise<T>): Promise<T> {
  return AT_ONCE.runExclusive(work);
}
