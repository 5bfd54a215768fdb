#include "common/flat_style.h"

#include "common/theme.h"

#include <QAbstractScrollArea>
#include <QHeaderView>
#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>
#include <array>

namespace kith::workbench {
namespace {

constexpr int arrowRoom = 14;

QRectF within(const QRect& rect) {
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void edge(QPainter* painter, const QRect& rect, const QColor& line, const QBrush& ground, double radius = 4,
          double width = 1) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(line, width));
    painter->setBrush(ground);
    painter->drawRoundedRect(within(rect), radius, radius);
    painter->restore();
}

void drawButton(const QStyleOption& option, QPainter* painter) {
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool focused = option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange;
    bool chosen = focused;
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(&option))
        chosen = chosen || (button->features & QStyleOptionButton::DefaultButton && enabled);
    QColor ground = option.palette.color(QPalette::Button);
    if (down)
        ground = theme::chosenGround();
    else if (enabled && option.state & QStyle::State_MouseOver)
        ground = theme::isDark() ? ground.lighter(118) : ground.darker(104);
    const QColor line = !enabled ? theme::line() : (chosen || down) ? theme::accent() : theme::edge();
    edge(painter, option.rect, line, ground);
    if (focused) edge(painter, option.rect.adjusted(1, 1, -1, -1), line, Qt::NoBrush, 3);
}

void drawCheck(const QStyleOption& option, QPainter* painter, bool round) {
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const bool partly = option.state & QStyle::State_NoChange;
    QRect box = option.rect;
    const int side = std::min({box.width(), box.height(), 16});
    box = QRect(box.x() + (box.width() - side) / 2, box.y() + (box.height() - side) / 2, side, side);
    QColor line = enabled ? theme::edge() : theme::line();
    QColor ground = option.palette.color(QPalette::Base);
    const QColor full = option.palette.color(QPalette::Active, QPalette::Highlight);
    if (on || partly) line = ground = enabled ? full : theme::edge();
    edge(painter, box, line, ground, round ? side / 2.0 : 3);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const double unit = side / 16.0;
    const auto at = [&](double x, double y) { return QPointF(box.x() + x * unit, box.y() + y * unit); };
    painter->setPen(QPen(Qt::white, 2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    if (on && round) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(Qt::white);
        painter->drawEllipse(at(8, 8), 3 * unit, 3 * unit);
    } else if (on) {
        const std::array<QPointF, 3> mark{at(4.2, 8.4), at(6.9, 11.1), at(11.8, 5.2)};
        painter->drawPolyline(mark.data(), 3);
    } else if (partly) {
        painter->drawLine(at(4.5, 8), at(11.5, 8));
    }
    painter->restore();
}

void drawCross(const QStyleOption& option, QPainter* painter) {
    const bool over = option.state & QStyle::State_MouseOver && option.state & QStyle::State_Enabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPointF middle = QRectF(option.rect).center();
    if (over) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme::line());
        painter->drawRoundedRect(QRectF(middle.x() - 8, middle.y() - 8, 16, 16), 4, 4);
    }
    painter->setPen(
        QPen(over ? option.palette.color(QPalette::WindowText) : theme::quiet(), 1.3, Qt::SolidLine, Qt::RoundCap));
    painter->drawLine(middle + QPointF(-3.5, -3.5), middle + QPointF(3.5, 3.5));
    painter->drawLine(middle + QPointF(-3.5, 3.5), middle + QPointF(3.5, -3.5));
    painter->restore();
}

// A tab that is shown carries a bar on its side of the page.
void drawTab(const QStyleOptionTab& tab, QPainter* painter) {
    const bool chosen = tab.state & QStyle::State_Selected;
    const bool over = tab.state & QStyle::State_MouseOver;
    const QRect rect = tab.rect;
    if (over && !chosen) painter->fillRect(rect.adjusted(0, 0, 0, -1), theme::hoverGround());
    if (!chosen) return;
    painter->fillRect(rect, tab.palette.color(QPalette::Base));
    painter->fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), theme::accent());
    painter->fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), theme::line());
    painter->fillRect(QRect(rect.right(), rect.top(), 1, rect.height()), theme::line());
}

bool upright(const QStyleOptionTab& tab) {
    return tab.shape == QTabBar::RoundedNorth || tab.shape == QTabBar::TriangularNorth;
}

bool opensMenu(const QStyleOptionToolButton& button) {
    return button.features & QStyleOptionToolButton::HasMenu &&
           !(button.features & QStyleOptionToolButton::MenuButtonPopup);
}

bool fitsInALine(const QWidget* parent) {
    for (const char* kind : {"QToolBar", "QTabBar", "QDockWidget", "QLineEdit", "QMenuBar", "QTabWidget"})
        if (parent->inherits(kind)) return true;
    return false;
}

} // namespace

FlatStyle::FlatStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void FlatStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (auto* header = qobject_cast<QHeaderView*>(widget)) header->setTextElideMode(Qt::ElideRight);
    // What can be pressed looks so, outside bars of tools too.
    if (auto* button = qobject_cast<QToolButton*>(widget))
        if (const QWidget* parent = button->parentWidget(); parent && !fitsInALine(parent)) {
            button->setAutoRaise(false);
            button->setAttribute(Qt::WA_Hover);
        }
}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    switch (element) {
    case PE_PanelButtonCommand:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            button && button->features & QStyleOptionButton::Flat &&
            !(option->state & (State_Sunken | State_On | State_MouseOver | State_HasFocus)))
            return;
        return drawButton(*option, painter);
    case PE_FrameDefaultButton:
        return;
    case PE_FrameLineEdit: {
        const bool focused = option->state & State_HasFocus;
        const bool enabled = option->state & State_Enabled;
        return edge(painter, option->rect,
                    focused   ? theme::accent()
                    : enabled ? theme::edge()
                              : theme::line(),
                    Qt::NoBrush, 3, focused ? 1.6 : 1);
    }
    case PE_IndicatorCheckBox:
        return drawCheck(*option, painter, false);
    case PE_IndicatorRadioButton:
        return drawCheck(*option, painter, true);
    case PE_IndicatorTabClose:
        return drawCross(*option, painter);
    case PE_Frame:
        // What can be written in is seen as a field also where it has many lines.
        if (const auto* area = qobject_cast<const QAbstractScrollArea*>(widget)) {
            const bool field = area->inherits("QTextEdit") || area->inherits("QPlainTextEdit");
            const bool focused = field && option->state & State_HasFocus;
            return edge(painter, option->rect,
                        focused ? theme::accent()
                        : field ? theme::edge()
                                : theme::line(),
                        Qt::NoBrush, 3);
        }
        break;
    case PE_FrameTabWidget:
        return edge(painter, option->rect, theme::line(), Qt::NoBrush, 0);
    case PE_FrameTabBarBase:
        if (const auto* base = qstyleoption_cast<const QStyleOptionTabBarBase*>(option);
            base && base->shape == QTabBar::RoundedNorth) {
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                              theme::line());
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    if (element == CE_TabBarTabShape)
        if (const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option); tab && upright(*tab))
            return drawTab(*tab, painter);
    QProxyStyle::drawControl(element, option, painter, widget);
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                   const QWidget* widget) const {
    if (control == CC_ToolButton)
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option); button && opensMenu(*button))
            return drawMenuButton(*button, painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (control == CC_SpinBox) {
        const bool focused = option->state & State_HasFocus;
        edge(painter, option->rect, focused ? theme::accent() : theme::edge(), Qt::NoBrush, 3, focused ? 1.6 : 1);
    }
}

// The arrow of a menu stands beside the words, not under them.
void FlatStyle::drawMenuButton(const QStyleOptionToolButton& option, QPainter* painter, const QWidget* widget) const {
    QStyleOptionToolButton plain = option;
    plain.features &= ~QStyleOptionToolButton::ToolButtonFeatures(QStyleOptionToolButton::HasMenu);
    plain.text.clear();
    plain.icon = {};
    QProxyStyle::drawComplexControl(CC_ToolButton, &plain, painter, widget);
    const QRect room = option.rect.adjusted(8, 0, -arrowRoom - 2, 0);
    if (option.icon.isNull()) {
        proxy()->drawItemText(painter, room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, option.palette,
                              bool(option.state & State_Enabled),
                              option.fontMetrics.elidedText(option.text, Qt::ElideRight, room.width()),
                              QPalette::ButtonText);
    } else {
        QStyleOptionToolButton words = option;
        words.features = plain.features;
        words.rect.adjust(2, 0, -arrowRoom, 0);
        proxy()->drawControl(CE_ToolButtonLabel, &words, painter, widget);
    }
    QStyleOption arrow = option;
    arrow.rect = QRect(option.rect.right() - arrowRoom, option.rect.center().y() - 4, 9, 9);
    arrow.state &= ~(State_Sunken | State_On);
    proxy()->drawPrimitive(PE_IndicatorArrowDown, &arrow, painter, widget);
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                  const QWidget* widget) const {
    QSize wanted = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ToolButton)
        if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
            button && !(button->state & State_AutoRaise) && button->toolButtonStyle != Qt::ToolButtonIconOnly) {
            wanted.rwidth() += opensMenu(*button) ? 8 + arrowRoom : 8;
        }
    return wanted;
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* more) const {
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons) return 0;
    return QProxyStyle::styleHint(hint, option, widget, more);
}

} // namespace kith::workbench
