// The room that a bar takes while it asks, kept also for the moment in which the page is drawn anew and the bar has
// nothing in it: else the page, which stays at its end, would move to and fro under the reader's hand.

const rooms = (window.__votingRooms ??= new Map()); // pixels by comparison

const furnish = () => {
  const sheet = (window.__votingRoomSheet ??= document.head.appendChild(document.createElement("style")));
  sheet.textContent = Array.from(rooms, ([id, px]) => `.st-key-voting-bar-${id} { min-height: ${px}px; }`).join("\n");
};

const keepRoom = (id, px) => {
  if (!px) return; // on its way out
  rooms.set(id, px);
  furnish();
};

const leaveRoom = (id) => {
  if (rooms.delete(id)) furnish();
};
