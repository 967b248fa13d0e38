import { answerOf, api } from '../api/client';

export async function signIn(username: string, password: string): Promise<void> {
  await answerOf(api.POST('/api/v1/auth/login', { body: { username, password } }));
}
