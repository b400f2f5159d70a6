package org.porchlight.console;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;

/// What no rule of axe asks for: a page for somebody without a mouse, with letters twice as large,
/// one who asked for stillness, and in the words of people.
final class Needs {
  private static final ViewportSize LARGE_LETTERS = new ViewportSize(640, 900);

  /// Everything that can be pressed or filled takes the focus, and shows it (WCAG 2.1.1, 2.4.7).
  private static final String BY_KEYS =
      """
      () => {
        const before = document.activeElement;
        const shows = (style) => (style.outlineStyle !== 'none' && style.outlineWidth !== '0px')
          || style.boxShadow !== 'none';
        const controls = [...document.querySelectorAll(
          'a[href], button, input, select, textarea, summary, [role=button]')]
          .filter((one) => !one.disabled && !one.closest('[inert]') && one.checkVisibility());
        const faults = controls.flatMap((one) => {
          one.focus({ preventScroll: true, focusVisible: true });
          const name = one.outerHTML.slice(0, 120);
          if (document.activeElement !== one) { return [`not reached by keys: ${name}`]; }
          const around = one.closest('label');
          return shows(getComputedStyle(one)) || (around && shows(getComputedStyle(around)))
            ? [] : [`does not show that it is reached by keys: ${name}`];
        });
        if (before && before !== document.body) { before.focus({ preventScroll: true }); }
        else { document.activeElement.blur(); }
        return faults;
      }
      """;

  /// Twice the size, and still no line that runs out of the page (WCAG 1.4.4).
  private static final String TOO_WIDE =
      """
      () => {
        const root = document.documentElement;
        root.style.fontSize = '200%';
        const wide = root.scrollWidth > root.clientWidth
          ? [`with letters twice as large ${root.scrollWidth} pixels wide (expected: ${
            root.clientWidth})`] : [];
        root.style.fontSize = '';
        return wide;
      }
      """;

  /// Nothing moves for whoever asked for stillness (WCAG 2.3.3).
  private static final String MOVES =
      """
      () => [...document.querySelectorAll('body *')].flatMap((one) => {
        const style = getComputedStyle(one);
        const slides = style.transitionDuration.split(',').some((time) => parseFloat(time) > 0);
        return slides || style.animationName !== 'none'
          ? [`moves: ${one.outerHTML.slice(0, 120)}`] : [];
      })
      """;

  /// What people read is in people's words and days: no name of an event or a value, no day as
  /// files write it. Files themselves stand in fields or in `code`.
  private static final String MACHINE_WORDS =
      """
      () => {
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = new Set();
        const machine = /\\b\\d{4}-\\d{2}-\\d{2}\\b|\\b[a-z]+(?:_[a-z]+)+\\b/g;
        while (texts.nextNode()) {
          const around = texts.currentNode.parentElement;
          if (around.closest('textarea, script, style, pre, code') || !around.checkVisibility()) {
            continue;
          }
          const text = texts.currentNode.data;
          (text.match(machine) || []).forEach((word) =>
            found.add(`${word} in "${text.trim().slice(0, 80)}"`));
        }
        return [...found].map((word) => `in the words of machines: ${word}`);
      }
      """;

  private Needs() {}

  /// What this page leaves unmet, one line each; it stands afterwards as it stood.
  static List<String> unmet(Page page) {
    var found = new ArrayList<String>();
    var before = page.viewportSize();
    page.setViewportSize(LARGE_LETTERS.width, LARGE_LETTERS.height);
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    for (String need : List.of(BY_KEYS, TOO_WIDE, MOVES, MACHINE_WORDS)) {
      found.addAll(lines(page.evaluate(need)));
    }
    page.setViewportSize(before.width, before.height);
    return found;
  }

  @SuppressWarnings("unchecked")
  private static List<String> lines(Object answer) {
    return (List<String>) answer;
  }
}
