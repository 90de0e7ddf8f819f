import { smallestGroup } from '../summary.ts'
import { type Published, publish } from './published.ts'

/** How many answered so far, as it may be told while a survey is open. */
export interface RoundedResponse {
  /** Rounded down to five ("25+"), or "<5". */
  readonly answered: Published<string>
  /** The rounded number as a share of those invited, 0 to 1; null below five. */
  readonly share: Published<number> | null
}

const floor = (count: number): number => count - (count % smallestGroup)

/**
 * The response of an open survey, rounded down to five: a number that goes from 12 to 13 tells that the colleague who
 * just put the telephone away has answered (rule 6).
 *
 * Several such numbers may stand together (the whole, its subgroups, the ways people came). Each depends on nothing but
 * its own count divided by five, so an answer that completes no five anywhere changes nothing at all, and a change tells
 * of five answers of a group and not of one. What they tell together is a range: 5+, 5+ and together 15+ means that
 * one of the two has at least 8. Whoever has codes to spare can answer until a number moves; see docs/unlinkability.md.
 */
export function roundResponse(count: number, invited: number): RoundedResponse {
  const rounded = floor(count)
  if (rounded < smallestGroup) return { answered: publish(`<${smallestGroup}`), share: null }
  return { answered: publish(`${rounded}+`), share: publish(invited > 0 ? Math.min(1, rounded / invited) : 1) }
}

/**
 * The same for a subgroup. In so small a company the last ones are missed by name, so the last five are never counted:
 * a subgroup of 12 gets no further than "5+". The limit depends on the number invited alone, so that it gives nothing
 * away. Null for a subgroup in which there is nothing left to count.
 */
export function roundPart(count: number, invited: number): RoundedResponse | null {
  const most = floor(Math.max(0, invited - smallestGroup))
  return most < smallestGroup ? null : roundResponse(Math.min(count, most), invited)
}

/** Of fewer people no ways are told: each of them is taken by a handful, who are known by name. */
const enoughForWays = 30

/**
 * The same for a way by which people answer. How many could take it is not known, or could be changed by who asks, so
 * the number invited stands in for it; undefined where so few are invited that a way is a handful of them.
 */
export function roundWay(count: number, invited: number): Published<string> | undefined {
  return invited < enoughForWays ? undefined : roundPart(count, invited)?.answered
}

/** How many of the people in a room have answered a round. */
export interface CountInRoom {
  /** Rounded down to five while it is open ("10+"), then the number; "<5" below five. */
  readonly answered: Published<string>
  /** Everybody who was seen in the room during this round has answered. */
  readonly everybody: boolean
}

/**
 * The answers to a round that is open. The number stays rounded also when everybody is in: telephones fall asleep, and
 * with too few of them counted each later answer would show by itself.
 *
 * @param expected the most people who were in the room at once since the round began
 */
export const countInRoom = (count: number, expected: number): CountInRoom => ({
  answered: roundResponse(count, expected).answered,
  everybody: count > 0 && count >= expected,
})

/** The answers to a round that is closed; they do not change any more. */
export const countOfRound = (count: number): CountInRoom => ({
  answered: publish(count < smallestGroup ? `<${smallestGroup}` : String(count)),
  everybody: true,
})
