/** What `html.test.ts` looks at inside a page: run in the browser, so plain script. Each gives a list of what is wrong. */
globalThis.looks = {
  /** Unfolds the first folds. */
  unfold(most) {
    for (const fold of [...document.querySelectorAll('details')].slice(0, most)) fold.open = true;
    return [];
  },

  /** What axe finds, by rule, with the first place. */
  async axe(options) {
    const { violations } = await globalThis.axe.run({ ...options, resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
  },

  /** Whether the page itself scrolls sideways. */
  width() {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px wider than ${clientWidth}`] : [];
  },

  /** Whatever loads or runs something. */
  active() {
    const elements = document.querySelectorAll('script,img,iframe,object,embed,form,base,link:not([href="data:,"])');
    const attributes = [...document.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes]);
    return [
      ...[...elements].map(({ outerHTML }) => outerHTML),
      ...attributes.filter(({ name, value }) => /^on|^srcset$/u.test(name) || /^\s*javascript:/iu.test(value)).map(({ name, value }) => `${name}=${value}`),
      ...(globalThis.hit === undefined ? [] : [`ran ${globalThis.hit}`]),
    ];
  },

  /** Which of some texts are nowhere to be read. */
  missing(texts) {
    const all = document.body.textContent;
    return texts.filter((text) => !all.includes(text));
  },

  /** Claims that take no room. */
  folded() {
    return [...document.querySelectorAll('details .claim')].filter((claim) => claim.getBoundingClientRect().height === 0).map(({ textContent }) => textContent);
  },

  /** Texts of pictures that leave the picture or their box, or lie on another text. */
  misplaced() {
    const inside = (a, b) => a.left >= b.left - 1 && a.right <= b.right + 1 && a.top >= b.top - 2 && a.bottom <= b.bottom + 2;
    const drawn = [...document.querySelectorAll('figure svg')].filter((svg) => svg.getBoundingClientRect().width > 0);
    return drawn.flatMap((svg) => {
      const frame = svg.getBoundingClientRect();
      const texts = [...svg.querySelectorAll('text')].map((text) => ({ text, rect: text.getBoundingClientRect(), said: text.textContent.slice(0, 60) }));
      return texts.flatMap(({ text, rect, said }, index) => [
        ...(inside(rect, frame) ? [] : [`outside the picture: ${said}`]),
        ...(text.classList.contains('box-text') && !inside(rect, text.previousElementSibling.getBoundingClientRect()) ? [`outside its box: ${said}`] : []),
        ...texts.slice(index + 1).filter((other) => {
          const across = Math.min(rect.right, other.rect.right) - Math.max(rect.left, other.rect.left);
          const down = Math.min(rect.bottom, other.rect.bottom) - Math.max(rect.top, other.rect.top);
          return across > 1 && down > 4;
        }).map((other) => `over another: ${said} / ${other.said}`),
      ]);
    });
  },
};
