#include "common/labels.h"

#include "common/theme.h"

#include <QLabel>

namespace kith::workbench {
namespace {

void colour(QWidget* widget, const QColor& words) {
    QPalette palette = widget->palette();
    palette.setColor(QPalette::WindowText, words);
    widget->setPalette(palette);
}

} // namespace

void makeQuiet(QWidget* widget) {
    colour(widget, theme::quiet());
}

void makeWarning(QWidget* widget) {
    colour(widget, theme::warning());
}

QLabel* quietLabel(const QString& words, QWidget* parent) {
    auto* label = new QLabel(words, parent);
    label->setWordWrap(true);
    makeQuiet(label);
    return label;
}

} // namespace kith::workbench
