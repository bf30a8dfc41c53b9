import { describe, expect, it } from 'vitest';
import { reasonAgainst } from '../../../src/domain/claims/select/index.ts';
import { readTokens } from '../../../src/domain/language/tokens.ts';
import { analyser } from '../../support/analyser.ts';

const reason = (text: string, block: 'paragraph' | 'heading' | 'list-item' = 'paragraph') =>
  reasonAgainst(analyser.analyse(readTokens(text)), { block, namesSection: false, cited: false });

describe('reasonAgainst', () => {
  it.each([
    ['heading', 'Dosage and safety', 'heading'],
    ['heading', 'How to store beans', 'heading'],
    [null, 'Coffee lowers the risk of gout', 'heading'],
    ['question', 'Is coffee good for you?', 'paragraph'],
    [null, 'Did you know that coffee lowers the risk of gout?', 'paragraph'],
    ['greeting', 'Hi there!', 'paragraph'],
    ['greeting', 'Dear reader,', 'paragraph'],
    ['announcement', 'In this article, we’ll explore the science behind coffee.', 'paragraph'],
    ['announcement', 'This guide explains how to store beans.', 'paragraph'],
    ['announcement', 'Let’s take a closer look.', 'paragraph'],
    ['call-to-action', 'Learn more about our products.', 'paragraph'],
    ['call-to-action', 'Subscribe to our newsletter.', 'paragraph'],
    ['lead-in', 'Side effects include:', 'paragraph'],
    ['lead-in', 'Here are some tips for beginners.', 'paragraph'],
    ['encouragement', 'Listen to your body.', 'paragraph'],
    ['encouragement', 'As you train, pay close attention to how you feel.', 'paragraph'],
    ['opinion', 'I think patience is wonderful.', 'paragraph'],
    ['opinion', 'It is a wonderful place.', 'paragraph'],
    ['opinion', 'It may sound strange.', 'paragraph'],
    [null, 'It may seem small, but the bridge is 300 m long.', 'paragraph'],
    [null, 'It may appear to be red.', 'paragraph'],
    ['fragment', 'A cup of coffee.', 'paragraph'],
    ['fragment', '***', 'paragraph'],
    ['other', 'Stir the batter well.', 'paragraph'],
    ['other', 'Compare: Compare the batters of each cook.', 'paragraph'],
    [null, 'Storage: Keep the tablets below 25 °C.', 'paragraph'],
    [null, 'Never simply stop paying: write to your lender first.', 'paragraph'],
    [null, 'Assess the damage: The state should repair the roads.', 'paragraph'],
    [null, 'Take 1-3 g, 4-6 times daily.', 'paragraph'],
    [null, 'Consult a doctor before use.', 'paragraph'],
    [null, 'Coffee lowers the risk of gout.', 'paragraph'],
    [null, 'I drank 3 cups a day in 2019.', 'paragraph'],
    [null, 'The bridge is beautiful and was opened in 1890.', 'paragraph'],
  ] as const)('%s: %s', (expected, text, block) => {
    expect(reason(text, block)).toBe(expected);
  });

  it('takes a list item that repeats a heading for the name of a section', () => {
    const words = analyser.analyse(readTokens('Dosage matters a lot'));
    expect(reasonAgainst(words, { block: 'list-item', namesSection: true, cited: false })).toBe(
      'heading',
    );
  });
});
