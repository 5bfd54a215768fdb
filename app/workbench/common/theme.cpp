#include "common/theme.h"

#include "common/flat_style.h"

#include <QApplication>
#include <QFont>

#include <algorithm>

namespace kith::workbench::theme {
namespace {

bool dark = false;

QColor mixed(const QColor& a, const QColor& b, double share) {
    const auto part = [share](int x, int y) { return static_cast<int>(x * share + y * (1 - share) + 0.5); };
    return {part(a.red(), b.red()), part(a.green(), b.green()), part(a.blue(), b.blue())};
}

QPalette lightPalette() {
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0xf4, 0xf4, 0xf2));
    palette.setColor(QPalette::Base, QColor(0xff, 0xff, 0xff));
    palette.setColor(QPalette::AlternateBase, QColor(0xf8, 0xf8, 0xf6));
    palette.setColor(QPalette::Button, QColor(0xf0, 0xf0, 0xed));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, QColor(0x1d, 0x1f, 0x22));
    palette.setColor(QPalette::ToolTipBase, QColor(0xff, 0xff, 0xff));
    palette.setColor(QPalette::PlaceholderText, QColor(0x6b, 0x6f, 0x75));
    palette.setColor(QPalette::Highlight, QColor(0x1f, 0x5f, 0x9e));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x1a, 0x57, 0x94));
    palette.setColor(QPalette::Mid, QColor(0xc9, 0xc9, 0xc4));
    return palette;
}

QPalette darkPalette() {
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(0x22, 0x24, 0x28));
    palette.setColor(QPalette::Base, QColor(0x1a, 0x1c, 0x1f));
    palette.setColor(QPalette::AlternateBase, QColor(0x20, 0x22, 0x26));
    palette.setColor(QPalette::Button, QColor(0x2c, 0x2f, 0x34));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, QColor(0xe6, 0xe6, 0xe3));
    palette.setColor(QPalette::ToolTipBase, QColor(0x2c, 0x2f, 0x34));
    palette.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9e, 0xa4));
    palette.setColor(QPalette::Highlight, QColor(0x3a, 0x78, 0xb5));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, QColor(0x8a, 0xbb, 0xec));
    palette.setColor(QPalette::Mid, QColor(0x45, 0x48, 0x4e));
    palette.setColor(QPalette::Light, QColor(0x3a, 0x3d, 0x43));
    palette.setColor(QPalette::Dark, QColor(0x12, 0x13, 0x15));
    palette.setColor(QPalette::Shadow, Qt::black);
    return palette;
}

} // namespace

bool isDark() {
    return dark;
}

bool systemIsDark() {
    // Read once, before this program sets a palette of its own.
    static const bool is = QGuiApplication::palette().color(QPalette::Window).lightness() < 128;
    return is;
}

void apply(bool wantDark, int interfacePoints) {
    (void)systemIsDark();
    dark = wantDark;
    QApplication::setStyle(new FlatStyle);
    QPalette palette = dark ? darkPalette() : lightPalette();
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, palette.color(QPalette::PlaceholderText));
    QApplication::setPalette(palette);
    QFont font = QApplication::font();
    font.setPointSize(interfacePoints);
    QApplication::setFont(font);
    const QString hairline = line().name();
    qApp->setStyleSheet(
        QStringLiteral("QMainWindow::separator { background: %1; width: 1px; height: 1px; }"
                       "QDockWidget { titlebar-close-icon: none; }"
                       "QDockWidget::title { padding: 5px 8px; background: %2; }"
                       "QToolBar { border: 0; border-bottom: 1px solid %1; padding: 2px 4px; spacing: 2px; }"
                       "QStatusBar { border-top: 1px solid %1; } QStatusBar::item { border: 0; }"
                       "QTreeView, QTableView, QListView { border: 0; }"
                       "QHeaderView::section { padding: 4px 6px; border: 0; border-right: 1px solid %1;"
                       " border-bottom: 1px solid %1; background: %2; }"
                       "QToolTip { border: 1px solid %1; padding: 3px; }"
                       "QAbstractScrollArea::corner { background: transparent; border: 0; }"
                       "QScrollBar { background: transparent; border: 0; margin: 0; }"
                       "QScrollBar:vertical { width: 12px; } QScrollBar:horizontal { height: 12px; }"
                       "QScrollBar::handle { background: %3; border-radius: 4px; margin: 2px; }"
                       "QScrollBar::handle:vertical { min-height: 28px; }"
                       "QScrollBar::handle:horizontal { min-width: 28px; }"
                       "QScrollBar::handle:hover { background: %4; }"
                       "QScrollBar::handle:disabled { background: transparent; }"
                       "QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }"
                       "QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }")
            .arg(hairline, raised().name(), edge().name(), quiet().name()));
}

QColor codeColour(const QString& colour) {
    QColor wanted(colour);
    if (!wanted.isValid()) wanted = QColor(0x80, 0x80, 0x80);
    const int lightness = dark ? std::max(wanted.lightness(), 140) : std::min(wanted.lightness(), 140);
    return QColor::fromHsl(std::max(wanted.hslHue(), 0), wanted.hslSaturation(), lightness);
}

QColor codeTint(const QString& colour) {
    return mixed(codeColour(colour), QGuiApplication::palette().color(QPalette::Base), dark ? 0.34 : 0.22);
}

QColor codeTint(const std::string& colour) {
    return codeTint(QString::fromStdString(colour));
}

QColor codeColour(const std::string& colour) {
    return codeColour(QString::fromStdString(colour));
}

QColor quiet() {
    return dark ? QColor(0xa4, 0xa8, 0xae) : QColor(0x5c, 0x60, 0x66);
}

QColor line() {
    return dark ? QColor(0x3c, 0x3f, 0x45) : QColor(0xd9, 0xd9, 0xd4);
}

QColor edge() {
    return dark ? QColor(0x6c, 0x70, 0x78) : QColor(0x96, 0x98, 0x9a);
}

QColor hoverGround() {
    return dark ? QColor(0x2e, 0x31, 0x37) : QColor(0xea, 0xea, 0xe6);
}

QColor chosenGround() {
    return dark ? QColor(0x26, 0x42, 0x5e) : QColor(0xd8, 0xe5, 0xf2);
}

QColor raised() {
    return dark ? QColor(0x2a, 0x2d, 0x32) : QColor(0xfa, 0xfa, 0xf8);
}

QColor accent() {
    return QGuiApplication::palette().color(QPalette::Link);
}

QColor warning() {
    return dark ? QColor(0xff, 0xc4, 0x8a) : QColor(0x8a, 0x45, 0x00);
}

QColor warningGround() {
    return dark ? QColor(0x3d, 0x2f, 0x20) : QColor(0xfd, 0xf1, 0xe0);
}

QColor found() {
    return dark ? QColor(0x5c, 0x51, 0x1e) : QColor(0xff, 0xee, 0xa8);
}

} // namespace kith::workbench::theme
