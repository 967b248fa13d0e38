/** 产业链: the city's chains, each with the cluster (产业集群) it belongs to, if any (domain.md §3). */
export const CHAINS = {
  wood_processing: { zh: '木材加工', en: 'Wood processing', cluster: 'green_home' },
  furniture: { zh: '家具家居', en: 'Furniture and home', cluster: 'green_home' },
  new_energy_vehicles: { zh: '新能源电动车', en: 'New-energy vehicles', cluster: 'new_energy_vehicles' },
  textile_garment: { zh: '纺织服装', en: 'Textile and garment', cluster: 'textile_garment' },
  equipment: { zh: '装备制造', en: 'Equipment', cluster: null },
  green_chemicals: { zh: '绿色化工新材料', en: 'Green chemicals and new materials', cluster: null },
  electronics: { zh: '电子信息', en: 'Electronics and information', cluster: null },
  papermaking: { zh: '造纸', en: 'Papermaking', cluster: null },
  metal_materials: { zh: '金属新材料', en: 'New metal materials', cluster: null },
  building_materials: { zh: '建材', en: 'Building materials', cluster: null },
  agricultural_processing: { zh: '农产品加工', en: 'Agricultural processing', cluster: null },
  logistics: { zh: '现代物流', en: 'Logistics', cluster: null },
  trade: { zh: '商贸', en: 'Trade', cluster: null },
  biomedicine: { zh: '生物医药', en: 'Biomedicine', cluster: null },
  environmental_protection: { zh: '节能环保', en: 'Energy saving and environment', cluster: null },
  digital_economy: { zh: '数字经济', en: 'Digital economy', cluster: null },
  light_industry: { zh: '轻工', en: 'Light industry', cluster: null },
  new_energy: { zh: '新能源', en: 'New energy', cluster: null },
} as const satisfies Record<string, { zh: string; en: string; cluster: string | null }>;

export type Chain = keyof typeof CHAINS;
export const CHAIN_CODES = Object.keys(CHAINS) as Chain[];

export const CHAIN_POSITIONS = ['upstream', 'midstream', 'downstream', 'unknown'] as const;
export type ChainPosition = (typeof CHAIN_POSITIONS)[number];

const SUFFIX = /产业链$/u;
const BY_WORD = new Map<string, Chain>(CHAIN_CODES.map((code) => [CHAINS[code].zh, code]));

/** 木材加工 and 木材加工产业链 are one chain; `undefined` where the city has no such chain. */
export function chainOfWord(word: string): Chain | undefined {
  return BY_WORD.get(word.trim().replace(SUFFIX, ''));
}
