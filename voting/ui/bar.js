// The bar under the two responses: choices, keyboard, receipt, tags. Draws `data` and reports what the voter does;
// it decides nothing. Text from Python is only ever set as textContent. Stands last in a module with the files beside it.

const open = (window.__votingOpenBallots ??= []); // bars, oldest first: one of them listens to the keyboard
const dwells = (window.__votingDwells ??= new Map()); // milliseconds by comparison: a bar may be mounted anew
const mounted = (window.__votingBars ??= new Map()); // at times the new one is there before the old one goes
const SETTLE_MS = 700; // the second half of a double click must not meet what has just appeared
const WRITES = "input:not([type=checkbox]), textarea, select, [contenteditable]"; // there, keys are text
const instances = new WeakMap();

const el = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "onclick") node.addEventListener("click", value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null));
  return node;
};

// The ballot in which the focus is, else the newest one that can be seen: a key must not vote behind a voter's back.
const listening = (event) => {
  const seen = open.filter((bar) => bar.root.host?.checkVisibility({ visibilityProperty: true }) ?? true);
  const path = event.composedPath();
  return seen.find((bar) => path.includes(bar.root.host?.closest('[class*="st-key-ballot-"]') ?? bar.root)) ?? seen.at(-1);
};
const focused = ({ activeElement: one } = document) => (one?.shadowRoot ? focused(one.shadowRoot) : one);

class Bar {
  constructor(root) {
    this.root = root;
    this.seenMs = 0;
    this.since = document.visibilityState === "visible" ? performance.now() : null;
    this.cleanups = [];
    this.panes = new Panes((both) => {
      const bar = this.root.querySelector(".bar");
      if (bar) bar.dataset.read = String(both);
    });
    this.listen(document, "visibilitychange", () => this.clock());
    this.listen(document, "keydown", (event) => this.onKey(event));
    for (const name of ["focusin", "focusout"]) this.listen(document, name, () => this.tellKeys());
  }

  listen(target, name, handler, options) {
    target.addEventListener(name, handler, options);
    this.cleanups.push(() => target.removeEventListener(name, handler, options));
  }

  destroy() {
    for (const cleanup of this.cleanups) cleanup();
    clearTimeout(this.timer);
    if (this.data) {
      dwells.set(this.data.id, this.dwell());
      if (mounted.get(this.data.id) === this) mounted.delete(this.data.id);
    }
    this.panes.destroy();
    this.leave();
  }

  asks() {
    return ["open", "saving"].includes(this.data?.status);
  }

  leave() {
    const at = open.indexOf(this);
    if (at >= 0) open.splice(at, 1);
  }

  clock() {
    if (document.visibilityState === "visible") this.since ??= performance.now();
    else if (this.since != null) {
      this.seenMs += performance.now() - this.since;
      this.since = null;
    }
  }

  dwell() {
    return Math.round(this.seenMs + (this.since == null ? 0 : performance.now() - this.since));
  }

  send(kind, values = {}) {
    this.component.setTriggerValue("event", { kind, id: this.data.id, ...values });
  }

  // A choice: dead buttons at once, "Saving" in words, and a plain word when no answer comes back.
  act(kind, values, method) {
    if (this.busy) return;
    this.busy = this.acted = true;
    for (const button of this.root.querySelectorAll("button[data-act]")) button.disabled = true;
    this.say("Saving…");
    this.timer = setTimeout(() => {
      this.say("No answer yet, so it may not be saved: the connection seems to be lost. ", "Try again", () => {
        this.busy = false;
        this.act(kind, values, method);
      });
      window.__votingWake?.(); // shows what became of it, or makes ready for another try
    }, this.data.patience_ms);
    this.send(kind, { ...values, dwell_ms: this.dwell(), input_method: method, layout: this.panes.layout() });
  }

  say(text, action, handler) {
    const line = this.root.querySelector(".status");
    line.dataset.status = "saving";
    line.replaceChildren(text, action ? el("button", { class: "link", type: "button", onclick: handler }, action) : "");
  }

  onKey(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
    if (this.data?.status !== "open" || listening(event) !== this) return;
    const target = event.composedPath()[0];
    if (target?.closest?.(WRITES)) {
      if (event.key === "Escape") target.blur(); // the way from the chat's text field to the keys of the ballot
      return;
    }
    const choice = this.data.choices.find((one) => one.key === event.key);
    if (!choice) return;
    event.preventDefault();
    this.act(choice.kind, choice.winner ? { winner: choice.winner } : {}, "keyboard");
  }

  // The keys on the buttons write while a text field has the focus: the bar shows it, and the way to them.
  tellKeys() {
    const typing = this.data?.status === "open" && focused()?.closest(WRITES) != null;
    this.root.querySelector(".bar").dataset.typing = String(typing);
  }

  draw(component) {
    this.component = component;
    const before = this.data?.status;
    if (!this.data && component.data.from_top && component.data.status === "open") {
      document.querySelector('[data-testid="stMain"]')?.scrollTo({ top: 0 });
    }
    if (!this.data) {
      const { id } = component.data;
      this.seenMs = mounted.get(id)?.dwell() ?? dwells.get(id) ?? 0;
      mounted.set(id, this);
    }
    this.data = component.data;
    clearTimeout(this.timer);
    this.busy = this.data.status === "saving";
    const outer = this.root.host?.closest('[class*="st-key-voting-bar-"]');
    if (outer) outer.dataset.status = this.data.status;
    matchTheme(this.root.host);
    if (this.data.status === "open") {
      if (!open.includes(this)) open.push(this);
    } else this.leave();
    setCookies(this.data.cookies ?? []);
    const refused = this.data.refused_additions; // what was not added must not look as if it were
    if (before !== this.data.status || refused !== this.refused) this.tags = new Set(this.data.chosen_tags);
    this.refused = refused;
    const commenting = Boolean(this.root.querySelector("details.comment")?.open);
    const active = this.root.activeElement?.dataset?.focus;
    const draft = this.root.querySelector("textarea")?.value;
    this.root.querySelector(".bar").replaceChildren(...this.parts());
    if (draft) {
      const area = this.root.querySelector("textarea");
      if (area && !area.value) area.value = draft;
    }
    const details = this.root.querySelector("details.comment");
    if (details) details.open = commenting;
    if (before && before !== this.data.status) this.settle();
    this.tellKeys();
    this.panes.dress(this.data);
    const again = active && this.root.querySelector(`[data-focus="${active}"]`);
    if (again) again.focus();
    else if (before && before !== this.data.status && this.acted) this.root.querySelector(".status")?.focus();
  }

  // Whatever is new takes no click for a moment; the keyboard may go on.
  settle() {
    const bar = this.root.querySelector(".bar");
    bar.classList.add("settling");
    clearTimeout(this.settling);
    this.settling = setTimeout(() => bar.classList.remove("settling"), SETTLE_MS);
  }

  parts() {
    const { status } = this.data;
    const line = el("p", { class: "status", role: "status", "aria-live": "polite", tabindex: "-1" });
    if (this.asks()) {
      this.fill(line, line);
      // What is said while it is saved stands where Skip was, so that nothing moves; a hint keeps a line of its own.
      return [this.choices(), el("div", { class: this.data.points_to_notice ? "under hinted" : "under" }, line, this.quiet())];
    }
    return [line, ...this.after()].map((p) => this.fill(p, line));
  }

  fill(part, line) {
    if (part !== line) return part;
    const { status, message, receipt } = this.data;
    line.dataset.status = status;
    line.append(message ?? "");
    if (status === "open" && this.data.points_to_notice) {
      line.append("If you vote, this conversation is kept for research. ", this.link("Read how", "notice", () => this.toNotice()));
    }
    if (receipt) {
      line.append(" · receipt ", el("code", { class: "receipt" }, receipt), " ");
      line.append(
        this.link("Copy", "copy", (event) => this.copy(event.currentTarget)),
        this.link("Download", "download", () => this.download()),
        this.link("Undo", "undo", () => this.send("withdraw")),
      );
    }
    return line;
  }

  toNotice() {
    const notice = document.querySelector(`.st-key-voting-notice-${this.data.id}`);
    if (!notice) return;
    notice.tabIndex = -1; // so that whoever hears the page hears the notice next
    notice.focus({ preventScroll: true });
    notice.scrollIntoView({ block: "center" });
  }

  link(text, focus, onclick) {
    return el("button", { class: "link", type: "button", "data-focus": focus, onclick }, text);
  }

  choices() {
    const busy = this.data.status === "saving";
    const row = el("div", { class: "choices", role: "group", "aria-label": "Which response do you prefer?" });
    for (const choice of this.data.choices.filter((one) => one.kind === "choose")) {
      const arrows = { model_a: ["◀", "▲"], model_b: ["▶", "▼"] }[choice.winner];
      const arrow = () => arrows && el("span", { class: "arrow", "aria-hidden": "true" }, ...this.either(...arrows));
      row.append(
        el(
          "button",
          {
            type: "button",
            class: "choice",
            "data-act": true,
            "data-winner": choice.winner,
            disabled: busy,
            "aria-keyshortcuts": choice.key,
            onclick: (event) => this.onClick(event, "choose", { winner: choice.winner }),
          },
          choice.winner === "model_a" ? arrow() : null,
          el("span", {}, ...this.either(choice.label, choice.label_stacked)),
          choice.winner === "model_b" ? arrow() : null,
          el("kbd", { "aria-hidden": "true" }, choice.key),
        ),
      );
    }
    return row;
  }

  // Two wordings, of which the style sheet shows the one that fits how the panes stand.
  either(beside, stacked) {
    if (beside === stacked) return [beside];
    return [el("span", { class: "beside" }, beside), el("span", { class: "stacked" }, stacked)];
  }

  quiet() {
    const busy = this.data.status === "saving";
    const skip = this.data.choices.find((one) => one.kind === "skip");
    return el(
      "div",
      { class: "quiet" },
      el(
        "button",
        {
          type: "button",
          class: "skip",
          "data-act": true,
          disabled: busy,
          "aria-keyshortcuts": skip.key,
          onclick: (event) => this.onClick(event, "skip"),
        },
        skip.label,
        el("kbd", { "aria-hidden": "true" }, skip.key),
      ),
      this.data.can_opt_out
        ? el(
            "button",
            { type: "button", class: "link", "data-act": true, disabled: busy, onclick: (e) => this.onClick(e, "opt_out") },
            "Don’t ask me again",
          )
        : null,
      el("label", { class: "step" }, this.stepBox(), "Scroll together"),
      el("span", { class: "way" }, el("kbd", {}, "Esc"), " then a key"),
    );
  }

  stepBox() {
    const box = el("input", { type: "checkbox", checked: this.panes.inStep });
    box.addEventListener("change", () => (this.panes.inStep = box.checked));
    return box;
  }

  onClick(event, kind, values = {}) {
    const pointer = event.pointerType || (event.detail === 0 ? "keyboard" : "mouse");
    this.act(kind, values, { mouse: "mouse", pen: "touch", touch: "touch", keyboard: "keyboard" }[pointer] ?? "unknown");
  }

  after() {
    const { status, tags = [], models, retry } = this.data;
    const parts = [];
    if (this.data.undo_message) parts.push(el("p", { class: "note", role: "status" }, this.data.undo_message));
    if (retry) {
      parts.push(
        el(
          "div",
          { class: "quiet" },
          el("button", { type: "button", class: "skip", "data-act": true, onclick: () => this.again("retry") }, "Try again"),
          el("button", { type: "button", class: "skip", "data-act": true, onclick: () => this.again("skip") }, "Skip"),
        ),
      );
    }
    if (models) parts.push(el("p", { class: "models" }, `Response A: ${models[0]} · Response B: ${models[1]}`));
    if (tags.length) {
      const group = el("div", { class: "tags", role: "group", "aria-label": this.data.tags_label });
      group.append(el("span", { class: "label" }, this.data.tags_label));
      for (const tag of tags) {
        const on = this.tags.has(tag);
        group.append(
          el(
            "button",
            { type: "button", class: "tag", "aria-pressed": String(on), "data-focus": `tag-${tag}`, onclick: () => this.toggle(tag) },
            tag,
          ),
        );
      }
      parts.push(group);
    }
    if (status === "saved") parts.push(this.commentBox());
    if (this.data.annotation_message) {
      parts.push(el("p", { class: "note", role: "status" }, this.data.annotation_message));
    }
    return parts;
  }

  again(kind) {
    this.act(kind, {}, "unknown");
  }

  toggle(tag) {
    if (!this.tags.delete(tag)) this.tags.add(tag);
    this.send("annotate", { tags: [...this.tags] });
  }

  commentBox() {
    const box = el("details", { class: "comment" });
    const area = el("textarea", { rows: "3", maxlength: "4000", "aria-label": "Comment", "data-focus": "comment" });
    const save = el("button", {
      type: "button",
      class: "skip",
      onclick: () => this.send("annotate", { comment: area.value }),
    }, "Add comment");
    const kept = el("p", { class: "note" }, "A comment is kept with your vote, cleaned as the conversation is.");
    box.append(el("summary", {}, "Say why (optional)"), kept, area, save);
    return box;
  }

  async copy(button) {
    try {
      await navigator.clipboard.writeText(this.data.receipt);
      button.textContent = "Copied";
    } catch {
      const range = document.createRange();
      range.selectNodeContents(this.root.querySelector(".receipt"));
      getSelection().removeAllRanges();
      getSelection().addRange(range);
      button.textContent = "Selected: press Ctrl+C";
    }
  }

  download() {
    const { name, text } = this.data.receipt_file;
    const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    el("a", { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 10000);
  }
}

export default function (component) {
  const root = component.parentElement;
  let bar = instances.get(root);
  if (!bar) {
    bar = new Bar(root);
    instances.set(root, bar);
  }
  bar.draw(component);
  return () => {
    bar.destroy();
    instances.delete(root);
  };
}
