export { damaged, damagedText, hostileValue } from './damage.ts'
export { expectTypedOutcome, wrongAnswer, type WrongAnswer } from './answers.ts'
export { prints } from './prints.ts'
export { anyText, wellFormedText } from './text.ts'
