import type { EnterpriseChange } from '../change-enterprise.js';
import type { EnterpriseGiven } from '../create-enterprise.js';
import type { HonourHeld } from '../domain/enterprise.js';
import type { ListConditions, ListQuery } from '../read-enterprises.js';
import type {
  ChangeEnterpriseDto,
  CreateEnterpriseDto,
  EnterpriseConditions,
  EnterpriseQuery,
} from './enterprise.dto.js';

export function givenOf({ honours, ...rest }: CreateEnterpriseDto): EnterpriseGiven {
  return { ...rest, ...honoursOf(honours) };
}

export function changeOf({ honours, ...rest }: ChangeEnterpriseDto): EnterpriseChange {
  return { ...rest, ...honoursOf(honours) };
}

export function listQueryOf({ limit, cursor, ...conditions }: EnterpriseQuery): ListQuery {
  return { ...conditionsOf(conditions), limit, cursor };
}

export function conditionsOf({ member, area, ...rest }: EnterpriseConditions): ListConditions {
  return { ...rest, responsibleUserId: member, areaCode: area };
}

function honoursOf(honours: CreateEnterpriseDto['honours']): { honours?: HonourHeld[] } {
  if (honours === undefined) return {};
  return {
    honours: honours.map(({ honour, listName = null, listYear = null }) => ({ honour, listName, listYear })),
  };
}
