type Sends = (request: Request) => Promise<Response>;

/**
 * The same again while the first is still on its way is a second tap, not a second wish: it is sent once, and both have its
 * answer. Files go as they are: two of them are never the same request.
 */
export function oneTap(send: Sends): Sends {
  const underWay = new Map<string, Promise<Response>>();
  return async (request) => {
    const isFile = request.headers.get('Content-Type')?.startsWith('multipart/') === true;
    if (request.method === 'GET' || isFile) return send(request);
    const wish = `${request.method} ${request.url} ${await request.clone().text()}`;
    const answer = underWay.get(wish) ?? send(request).finally(() => underWay.delete(wish));
    underWay.set(wish, answer);
    return (await answer).clone();
  };
}
