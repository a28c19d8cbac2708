// The two panes that Python draws: what they are called, which one was chosen, what has been seen, scrolling in step.

// The element that scrolls: the keyed container itself or the wrapper that Streamlit puts around it.
const scroller = (node) => {
  for (let one = node, steps = 0; one && steps < 4; one = one.parentElement, steps += 1) {
    if (/auto|scroll/.test(getComputedStyle(one).overflowY)) return one;
  }
  return node;
};

const stacked = matchMedia("(max-width: 700px)"); // as the style sheets have it

// Streamlit tells components alone what colours the page's theme has; the ballot around the bar is to match them.
const matchTheme = (host) => {
  const ballot = host?.closest('[class*="st-key-ballot-"]');
  if (!ballot) return;
  const theme = getComputedStyle(host);
  for (const [name, source] of [["--host-paper", "--st-background-color"], ["--host-accent", "--st-primary-color"]]) {
    const colour = theme.getPropertyValue(source).trim();
    if (colour) ballot.style.setProperty(name, colour);
  }
};

class Panes {
  // onRead is told whether both panes have been in sight.
  constructor(onRead) {
    this.onRead = onRead;
    this.inStep = false;
    this.seen = { a: false, b: false };
    this.stop = new AbortController();
    stacked.addEventListener("change", () => this.name(), { signal: this.stop.signal });
  }

  destroy() {
    this.stop.abort();
    this.observer?.disconnect();
  }

  find(side) {
    return this.id && document.querySelector(`[class*="st-key-pane-${side}-${this.id}"]`);
  }

  layout() {
    const [a, b] = [this.find("a"), this.find("b")];
    if (!a || !b) return null;
    return Math.abs(a.getBoundingClientRect().top - b.getBoundingClientRect().top) < 8 ? "columns" : "stacked";
  }

  // A long conversation is shown from its last turn on, which is what the two responses answer.
  showLastTurn() {
    const box = document.querySelector(`.st-key-conversation-${this.id}`);
    if (!box || box.scrollHeight <= box.clientHeight || box.tabIndex === 0) return;
    box.tabIndex = 0; // to be scrolled without a mouse
    box.setAttribute("role", "region");
    box.setAttribute("aria-label", "Conversation");
    const last = [...box.querySelectorAll('[data-testid="stChatMessage"]')].at(-1);
    if (last) box.scrollTop += last.getBoundingClientRect().top - box.getBoundingClientRect().top;
  }

  // Names the panes for assistive technology, with the word that the choices have.
  name() {
    for (const [side, name] of [["a", "Response A, left"], ["b", "Response B, right"]]) {
      this.find(side)?.setAttribute("aria-label", stacked.matches ? name.split(",")[0] : name);
    }
  }

  // Names the panes and marks the chosen one.
  dress({ id, status, winner }) {
    this.id = id;
    for (const side of ["a", "b"]) {
      const node = this.find(side);
      if (!node) continue;
      node.setAttribute("role", "region");
      scroller(node).tabIndex = 0;
      const preferred = status === "saved" && /^model_/.test(winner ?? "");
      if (preferred) node.dataset.vote = winner === `model_${side}` ? "chosen" : "other";
      else delete node.dataset.vote;
    }
    this.name();
    this.showLastTurn();
    this.watch(this.find("a"), this.find("b"));
  }

  watch(a, b) {
    if (!a || !b || this.watched === a) return;
    this.watched = a;
    this.observer?.disconnect();
    this.observer = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (entry.isIntersecting) this.seen[entry.target === a ? "a" : "b"] = true;
      }
      this.onRead(this.seen.a && this.seen.b);
    }, { threshold: 0.2 });
    this.observer.observe(a);
    this.observer.observe(b);
    this.follow(scroller(a), scroller(b));
    this.follow(scroller(b), scroller(a));
  }

  // Moves `to` by the same share of its length whenever the reader moves `from`.
  follow(from, to) {
    const move = () => {
      if (!this.inStep || this.moved === from) {
        this.moved = null;
        return;
      }
      this.moved = to;
      const share = from.scrollTop / Math.max(1, from.scrollHeight - from.clientHeight);
      to.scrollTop = share * (to.scrollHeight - to.clientHeight);
    };
    from.addEventListener("scroll", move, { passive: true, signal: this.stop.signal });
  }
}
