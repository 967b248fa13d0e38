import { LRUCache } from 'lru-cache';

const ANSWERS_KEPT = 500;

/** Answers of reads, each with the version of the data that it was read from; another version drops all. */
export class Memo {
  private version = '';
  private readonly answers = new LRUCache<string, Promise<unknown>>({ max: ANSWERS_KEPT });

  of<T>(version: string, key: string, compute: () => Promise<T>): Promise<T> {
    if (version !== this.version) {
      this.answers.clear();
      this.version = version;
    }
    const known = this.answers.get(key);
    if (known !== undefined) return known as Promise<T>;
    const answer = compute();
    this.answers.set(key, answer);
    answer.catch(() => this.answers.delete(key));
    return answer;
  }
}
