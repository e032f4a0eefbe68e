import { words } from './words.ts'

/** Adjectives of feeling and thinking that take a clause, an infinitive or a preposition after "be" or "feel". */
export const feeling = words(
  `proud confident sure certain aware unaware concerned worried afraid glad happy sad sorry angry furious upset
   disappointed pleased delighted thrilled excited surprised shocked appalled outraged alarmed convinced skeptical
   sceptical doubtful hopeful optimistic pessimistic grateful thankful fearful wary mindful conscious ignorant
   ashamed embarrassed jealous envious fond tired sick weary eager keen willing unwilling reluctant determined
   ready anxious nervous adamant critical supportive dismissive disdainful contemptuous complimentary appreciative
   opposed committed dedicated devoted interested uninterested satisfied dissatisfied unhappy unsure uncertain
   clear unclear positive indifferent hostile sympathetic unsympathetic resigned amazed astonished stunned amused puzzled baffled
   troubled disturbed frustrated annoyed irritated mad livid incensed offended insulted insistent desperate
   comfortable uncomfortable cautious distrustful suspicious guilty relieved saddened honored honoured humbled
   privileged inclined disinclined tempted prepared obsessed fascinated intrigued impressed unimpressed
   disgusted dismayed horrified cynical enthusiastic unenthusiastic passionate bullish bearish ambivalent
   unapologetic apologetic tolerant intolerant respectful scornful derisive scathing vocal outspoken
   persuaded nostalgic content united divided unanimous coy silent mum quiet open opposed allergic receptive
   resentful hesitant loath disturbed enamored mistaken wrong right blunt candid explicit`,
)
