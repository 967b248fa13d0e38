import { Injectable } from '@nestjs/common';
import type { Transaction } from '#libs/database';
import type { FlagMark } from '#libs/enterprises';
import type { Dossier, ProjectFile } from './domain/dossier.js';
import { suspicionsOf } from './domain/integrity/suspicions.js';
import { marksOf } from './domain/marks.js';
import { firstContract } from './domain/terms.js';
import { IntegrityFlagStore } from './store/integrity-flag.store.js';

/** Keeps what looks wrong about an enterprise's signings in step with its facts. */
@Injectable()
export class Integrity {
  constructor(private readonly flags: IntegrityFlagStore) {}

  /** Looks at all projects of which it is the principal; who invests beside another is looked at there. */
  async review(tx: Transaction, dossier: Dossier): Promise<void> {
    const projects = ownProjects(dossier);
    if (projects.length === 0) return;
    const isSigned = projects.some((project) => firstContract(project) !== undefined);
    const found = suspicionsOf({
      projects,
      ofGroup: isSigned ? await this.flags.ofGroup(tx, dossier.enterpriseId) : [],
      amountsOfChain: await this.amountsOfChains(tx, projects),
    });
    await this.flags.save(
      tx,
      projects.map(({ id }) => id),
      found,
    );
  }

  async marks(tx: Transaction, dossier: Dossier): Promise<FlagMark[]> {
    const hasOpen = await this.flags.hasOpen(
      tx,
      ownProjects(dossier).map(({ id }) => id),
    );
    return marksOf(dossier, hasOpen);
  }

  private async amountsOfChains(tx: Transaction, projects: readonly ProjectFile[]): Promise<Map<string, number[]>> {
    const signed = projects.filter((project) => firstContract(project) !== undefined);
    const chains = new Set(signed.flatMap(({ traits }) => traits.chain ?? []));
    const amounts = new Map<string, number[]>();
    for (const chain of chains) amounts.set(chain, await this.flags.amountsOf(tx, chain));
    return amounts;
  }
}

function ownProjects({ enterpriseId, projects }: Dossier): ProjectFile[] {
  return projects.filter((project) => project.enterpriseId === enterpriseId);
}
