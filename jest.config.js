/** ESM throughout: NestJS 12 loads in Jest only as ESM. Run with NODE_OPTIONS=--experimental-vm-modules. */
export default {
  extensionsToTreatAsEsm: ['.ts'],
  testEnvironment: 'node',
  // A real server and a real database under each API test. No test is a test of speed: this only ends one that hangs.
  testTimeout: 600_000,
  testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
  moduleNameMapper: {
    '^(\\.{1,2}/.*)\\.js$': '$1',
    '^#libs/([^/]+)$': '<rootDir>/libs/$1/src/index.ts',
  },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
};
