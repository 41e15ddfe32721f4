// Before the first paint: the remembered theme and language, so that nothing flashes. A file, as no script may be inline.
{
  const { document, localStorage } = globalThis;
  const theme = localStorage.getItem('atertag.theme');
  if (theme === 'light' || theme === 'dark') {
    document.documentElement.dataset.theme = theme;
    document.querySelector('meta[name="color-scheme"]').content = theme;
  }
  if (localStorage.getItem('atertag.language') === 'en') document.documentElement.lang = 'en';
}
