import type { EnterpriseChange } from '../change-enterprise.js';
import type { EnterpriseGiven } from '../create-enterprise.js';
import type { HonourHeld } from '../domain/enterprise.js';
import type { ListQuery } from '../read-enterprises.js';
import type { ChangeEnterpriseDto, CreateEnterpriseDto, EnterpriseQuery } from './enterprise.dto.js';

export function givenOf({ honours, ...rest }: CreateEnterpriseDto): EnterpriseGiven {
  return { ...rest, ...honoursOf(honours) };
}

export function changeOf({ honours, ...rest }: ChangeEnterpriseDto): EnterpriseChange {
  return { ...rest, ...honoursOf(honours) };
}

export function listQueryOf({ member, area, ...rest }: EnterpriseQuery): ListQuery {
  return { ...rest, responsibleUserId: member, areaCode: area };
}

function honoursOf(honours: CreateEnterpriseDto['honours']): { honours?: HonourHeld[] } {
  if (honours === undefined) return {};
  return {
    honours: honours.map(({ honour, listName = null, listYear = null }) => ({ honour, listName, listYear })),
  };
}
