import type { Guess } from './reading';

const VERB = '(?:介绍|引荐|推荐|牵线|搭桥)';
const WITH_WORD = new RegExp(`(?:经由?|由|通过|靠)(?!过)(.{2,14}?)(?:${VERB}|带来|认识)`, 'u');
const AT_START = new RegExp(`(?:^|[，,。；;])\\s*([^，,。；;\\s]{2,14}?)${VERB}(?!了(?!一?[家个]))`, 'u');
const NOT_WHO = /电话|微信|拜访|今天|昨天|见面|[和跟给与]|同(?!乡)|考察/u;

/** Who opened the door (引荐人), as they were named. 介绍了园区 introduces nobody, 推荐了一家 does. */
export function findIntroducer(text: string): Guess<string> | null {
  const match = WITH_WORD.exec(text) ?? AT_START.exec(text);
  const name = match?.[1];
  if (match === null || name === undefined || NOT_WHO.test(name)) return null;
  const from = match.index + match[0].indexOf(name);
  return { value: name, words: name, sure: true, from, to: from + name.length };
}
