import { addDays } from '#libs/kernel';
import { playEnterprise, playTwin } from './play.js';
import type { ReferenceEnterprise } from './reference-enterprise.js';
import { Staff } from './staff.js';
import type { World } from './story.js';
import { type CityOptions, type ReferenceStructure, referenceStructure } from './structure.js';
import { TWIN_PLACES } from './twins.js';

export interface GeneratedCity {
  readonly structure: ReferenceStructure;
  /** Parts of about so many enterprises; made when they are asked for. */
  parts(about: number): Generator<ReferenceEnterprise[]>;
}

/** A city of invented firms and people, the same for the same seed and day; all that happens in it keeps the law. */
export function generateCity(options: CityOptions): GeneratedCity {
  const structure = referenceStructure(options);
  const { seed, today, enterprises } = options;
  const world: World = { seed, structure, staff: new Staff(structure), lastDay: addDays(today, -1) };
  return {
    structure,
    *parts(about) {
      const names = new Set<string>();
      let part: ReferenceEnterprise[] = [];
      for (let made = 0, place = 0; made < enterprises; place += 1) {
        const both = playEnterprise(world, place, (name) => names.has(name));
        const [main] = both;
        if (main !== undefined && TWIN_PLACES.includes(place)) both.push(playTwin(world, place, main));
        for (const { facts } of both) names.add(facts.name);
        made += both.length;
        part.push(...both);
        if (part.length >= about) {
          yield part;
          part = [];
        }
      }
      if (part.length > 0) yield part;
    },
  };
}
