import { describe, expect, test } from 'vitest'
import { chosenAfter, isTooMany } from '../../../client/questions/chosen.ts'

const options = ['time', 'words', 'trust', 'nothing'].map((id) => ({ id, label: id }))
const free = { options }
const limited = { options, none: 'nothing', most: 2 }

describe('Somebody who may choose several', () => {
  test('ticks and ticks off, and the answer stands in the order of the options', () => {
    expect(chosenAfter(free, undefined, 'trust')).toEqual(['trust'])
    expect(chosenAfter(free, ['trust'], 'time')).toEqual(['time', 'trust'])
    expect(chosenAfter(free, ['time', 'trust'], 'time')).toEqual(['trust'])
    expect(chosenAfter(free, ['trust'], 'trust')).toBeUndefined()
    expect(chosenAfter(free, { missing: 'dont-know' }, 'words')).toEqual(['words'])
  })

  test('loses the other choices by saying "none of these", and that by another choice', () => {
    expect(chosenAfter(limited, ['time', 'trust'], 'nothing')).toEqual(['nothing'])
    expect(chosenAfter(limited, ['nothing'], 'words')).toEqual(['words'])
    expect(chosenAfter(limited, ['nothing'], 'nothing')).toBeUndefined()
    expect(chosenAfter(free, ['time'], 'nothing')).toEqual(['time', 'nothing'])
  })

  test('comes out of an answer that an earlier version of the list still took', () => {
    expect(chosenAfter(limited, ['time', 'nothing'], 'nothing')).toEqual(['time'])
    expect(chosenAfter(limited, ['time', 'nothing'], 'words')).toEqual(['time', 'words'])
  })

  test('has chosen enough at the limit, but can still take one away or say "none of these"', () => {
    const full = ['time', 'words']
    expect(isTooMany(limited, full, 'trust')).toBe(true)
    expect(isTooMany(limited, full, 'time')).toBe(false)
    expect(isTooMany(limited, full, 'nothing')).toBe(false)
    expect(isTooMany(limited, ['time'], 'words')).toBe(false)
    expect(isTooMany(limited, undefined, 'words')).toBe(false)
    expect(isTooMany(free, ['time', 'words', 'trust'], 'nothing')).toBe(false)
  })
})
