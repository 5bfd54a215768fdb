// How buttons, fields, tabs and their like look: flat, with edges that are seen in the light and in the dark.
#pragma once

#include <QColor>
#include <QProxyStyle>

class QStyleOptionToolButton;

namespace kith::workbench {

namespace theme {
[[nodiscard]] QColor edge(); // of buttons and fields: seen on every ground
[[nodiscard]] QColor hoverGround();
[[nodiscard]] QColor chosenGround(); // of a button that is down
} // namespace theme

class FlatStyle : public QProxyStyle {
public:
    FlatStyle();

    using QProxyStyle::polish;
    void polish(QWidget* widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                         const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* more) const override;

private:
    void drawMenuButton(const QStyleOptionToolButton& option, QPainter* painter, const QWidget* widget) const;
};

} // namespace kith::workbench
