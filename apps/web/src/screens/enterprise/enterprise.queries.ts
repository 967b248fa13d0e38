import type { Schemas } from '../../shared/api/client';

export type Enterprise = Schemas['EnterpriseDto'];
export type TimelineItem = Schemas['TimelineItemDto'];
export type ContactPerson = Schemas['ContactPersonDto'];
