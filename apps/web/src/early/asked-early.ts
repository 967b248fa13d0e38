/** What is asked while the code of the page is still on its way; each answer is given once. */
const asked = new Map<string, Promise<Response>>();

export function askEarly(path: string, headers: HeadersInit = {}): Promise<Response> {
  const answer = fetch(path, { headers });
  asked.set(path, answer);
  return answer;
}

/** The answer that is already on its way, if it was asked for. */
export function takeEarly({ method, url }: Request): Promise<Response> | undefined {
  const { pathname, search } = new URL(url);
  const path = pathname + search;
  const answer = method === 'GET' ? asked.get(path) : undefined;
  asked.delete(path);
  return answer;
}
