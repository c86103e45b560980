#!/usr/bin/env bash
# Expected: a label broken into lines by <tspan x dy>, as every charting library writes it, stands on two lines anywhere.
# Instead Qt's SVG module ignores x and dy on tspan: the lines run on, word against word, on the first line.
# It is what KDE's previews and viewers and many Qt programs draw with, so axis labels become one long word there.
# Seen with Qt 5.15.8 (Debian 12; librsvg 2.54.7 draws two lines), 28 November 2026.
set -euo pipefail
/usr/bin/python3 -c 'import PyQt5.QtSvg' 2> /dev/null || { echo 'Install python3-pyqt5.qtsvg.'; exit 1; }
command -v rsvg-convert > /dev/null || { echo 'rsvg-convert is missing: install librsvg2-bin.'; exit 1; }
dir=$(mktemp -d); trap 'rm -rf "$dir"' EXIT; cd "$dir"
dpkg-query -W libqt5svg5 python3-pyqt5.qtsvg librsvg2-bin

echo '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="80"><text x="4" y="20" font-family="sans-serif"
  font-size="16">Le<tspan x="4" dy="40">Havre</tspan></text></svg>' > label.svg
rsvg-convert -b white label.svg -o librsvg.png
cat > look.py <<'PY'
import sys
from PyQt5.QtCore import QT_VERSION_STR
from PyQt5.QtGui import QGuiApplication, QImage, QPainter
from PyQt5.QtSvg import QSvgRenderer
app = QGuiApplication(['look', '-platform', 'offscreen'])
qt = QImage(200, 80, QImage.Format_RGB32)
qt.fill(0xFFFFFFFF)
painter = QPainter(qt)
QSvgRenderer('label.svg').render(painter)
painter.end()
def ink(image, top, bottom):
    return sum(image.pixelColor(x, y).lightness() < 128 for x in range(200) for y in range(top, bottom))
rows = {name: (ink(image, 0, 40), ink(image, 40, 80)) for name, image in (('librsvg', QImage('librsvg.png')), ('Qt ' + QT_VERSION_STR, qt))}
for name, (upper, lower) in rows.items():
    print(f'{name}: {upper} dark pixels on the first line, {lower} on the second')
(good, bad) = rows.values()
if not (good[1] > 0 and bad[0] > good[0] and bad[1] == 0):
    print('No longer so: Qt should leave the second line empty.')
    sys.exit(1)
print('As stated: both lines stand on the first.')
PY
XDG_RUNTIME_DIR="$dir" /usr/bin/python3 look.py
