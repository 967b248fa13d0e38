/** What chance invents is the same in every run: a failure is of the change. `ZHUDIAN_TEST_SEED=<n>` invents others. */
export const SEED = Number(process.env['ZHUDIAN_TEST_SEED'] ?? 20_221_031);
