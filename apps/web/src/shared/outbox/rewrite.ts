type Body = Readonly<Record<string, unknown>>;

/** Sent over what somebody else has changed meanwhile: without the version that it was written on. */
export function withoutVersion(body: Body): Body {
  const { version: _, ...rest } = body;
  return rest;
}

/** What was not used stays in the timeline as a note: it moves nothing. */
export function asNote(body: Body, summary: string): Body {
  const { id, occurredOn, recordedOnDeviceAt, unitId } = body;
  return { id, kind: 'note', occurredOn, summary, recordedOnDeviceAt, ...(unitId === undefined ? {} : { unitId }) };
}
