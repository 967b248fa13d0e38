/** Who may import whom (architecture.md, "The house"): arrows point down only, and there is no list of exceptions. */
const LIBS = [
  'ledgers',
  'figures',
  'reminders',
  'pipeline',
  'enterprises',
  'organisation',
  'audit',
  'http',
  'database',
  'kernel',
];

const RULES = [
  ...LIBS.map((name, floor) => ({
    name: `${name}-looks-down`,
    from: { path: `^libs/${name}/` },
    to: { path: ['^apps/', ...LIBS.slice(0, floor).map((upper) => `^libs/${upper}/`)] },
  })),
  {
    name: 'one-door',
    comment: 'A lib is imported through its index.ts alone',
    from: { path: '^(apps|libs|test)/([^/]+)/' },
    to: { path: '^libs/[^/]+/src/', pathNot: ['^libs/[^/]+/src/index\\.ts$', '^libs/$2/'] },
  },
  {
    name: 'pure-domain',
    comment: 'Rules know the kernel, other rules and the pure text libraries',
    from: { path: '/src/domain/', pathNot: '\\.spec\\.ts$' },
    to: {
      pathNot: ['^libs/[^/]+/src/domain/', '^libs/[^/]+/src/index\\.ts$', 'node_modules/(opencc-js|pinyin-pro)/'],
    },
  },
  {
    name: 'low-store',
    comment: 'Queries know tables and rules, no use case',
    from: { path: '^libs/([^/]+)/src/store/' },
    to: { path: '^libs/$1/src/', pathNot: '^libs/$1/src/(domain|store)/' },
  },
  {
    name: 'no-http-below',
    from: { path: '^libs/[^/]+/src/[^/]+\\.ts$', pathNot: '(index|\\.module)\\.ts$' },
    to: { path: '/src/http/' },
  },
  {
    name: 'no-table-in-http',
    from: { path: '/src/http/' },
    to: { path: ['\\.entity\\.ts$', 'node_modules/typeorm/'] },
  },
  {
    name: 'no-cycles',
    from: {},
    to: { circular: true },
  },
  {
    name: 'one-screen',
    comment: 'A screen is a room of its own: what two of them need is in shared/',
    from: { path: '^apps/web/src/screens/([^/]+)/' },
    to: { path: '^apps/web/src/(screens|app)/', pathNot: '^apps/web/src/screens/$1/' },
  },
  {
    name: 'shared-knows-no-screen',
    from: { path: '^apps/web/src/shared/' },
    to: { path: '^apps/web/src/(screens|app)/' },
  },
  {
    name: 'web-apart',
    comment: 'The page knows the API document, and nothing of the programs',
    from: { path: '^apps/web/' },
    to: { path: ['^libs/', '^apps/(?!web/)', '^test/'] },
  },
  { name: 'resolves', from: {}, to: { couldNotResolve: true } },
];

module.exports = {
  forbidden: RULES.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    // Types alone, made from docs/openapi.json by the build.
    exclude: { path: 'shared/api/schema' },
    doNotFollow: { path: ['node_modules', '^dist/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.boundaries.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
