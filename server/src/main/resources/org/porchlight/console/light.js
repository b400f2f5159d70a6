// Runs before anything is drawn: at night the page is dark, whatever the device is set to, unless
// somebody chose. Here, too, the browser says in which zone times are read.
(() => {
  const NIGHT_FROM = 20;
  const NIGHT_UNTIL = 7;
  const root = document.documentElement;
  const hour = new Date().getHours();
  const night = hour >= NIGHT_FROM || hour < NIGHT_UNTIL;
  const chosen = localStorage.getItem('light');
  const bright = () => getComputedStyle(root).colorScheme === 'light';
  root.dataset.light = chosen || (night ? 'dark' : 'device');
  document.addEventListener('click', (event) => {
    if (!event.target.closest || !event.target.closest('[data-light-switch]')) return;
    root.dataset.light = bright() ? 'dark' : 'light';
    localStorage.setItem('light', root.dataset.light);
  });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone) {
    document.cookie = 'porchlight_zone=' + encodeURIComponent(zone) + '; Path=/; SameSite=Strict; Max-Age=31536000';
  }
})();
