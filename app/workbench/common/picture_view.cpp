#include "common/picture_view.h"

#include "common/strings.h"
#include "common/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QImage>
#include <QMouseEvent>
#include <QPainterPath>
#include <QToolTip>

#include <cmath>

namespace kith::workbench {
namespace {

QColor colour(const std::string& name) {
    return name.empty() || name == "none" ? QColor(Qt::transparent) : QColor(toQString(name));
}

QPointF at(const report::Point& point) {
    return {point.x, point.y};
}

QPainterPath outline(const report::Shape& shape) {
    QPainterPath path;
    const QPointF c = at(shape.centre);
    const double s = shape.size;
    switch (shape.marker) {
    case report::Marker::Circle:
        path.addEllipse(c, s, s);
        break;
    case report::Marker::Square:
        path.addRect(c.x() - s, c.y() - s, 2 * s, 2 * s);
        break;
    case report::Marker::Diamond:
        path.addPolygon(QPolygonF({c + QPointF(0, -s), c + QPointF(s, 0), c + QPointF(0, s), c + QPointF(-s, 0)}));
        path.closeSubpath();
        break;
    case report::Marker::Triangle:
        path.addPolygon(QPolygonF({c + QPointF(0, -s), c + QPointF(s, s), c + QPointF(-s, s)}));
        path.closeSubpath();
        break;
    }
    return path;
}

// One way of painting for each kind of primitive.
struct Paint {
    QPainter& painter;
    QColor (*shown)(const QColor&) = [](const QColor& onPaper) { return onPaper; };

    [[nodiscard]] QPen pen(const std::string& stroke, double width, report::Dash dash = report::Dash::Solid) const {
        if (stroke.empty() || stroke == "none") return Qt::NoPen;
        QPen drawn(shown(colour(stroke)), width);
        if (dash == report::Dash::Dashed) drawn.setDashPattern({5 / std::max(width, 1.0), 4 / std::max(width, 1.0)});
        if (dash == report::Dash::Dotted) drawn.setDashPattern({1.5 / std::max(width, 1.0), 3 / std::max(width, 1.0)});
        return drawn;
    }
    [[nodiscard]] QBrush brush(const std::string& fill) const {
        return fill.empty() || fill == "none" ? QBrush(Qt::NoBrush) : QBrush(shown(colour(fill)));
    }

    void operator()(const report::Line& line) const {
        painter.setPen(pen(line.colour, line.width, line.dash));
        painter.drawLine(at(line.from), at(line.to));
    }
    void operator()(const report::Curve& curve) const {
        QPainterPath path(at(curve.from));
        path.quadTo(at(curve.control), at(curve.to));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen(curve.colour, curve.width));
        painter.drawPath(path);
    }
    void operator()(const report::Circle& circle) const {
        painter.setPen(pen(circle.stroke, circle.width, circle.dash));
        painter.setBrush(brush(circle.fill));
        painter.drawEllipse(at(circle.centre), circle.radius, circle.radius);
    }
    void operator()(const report::Shape& shape) const {
        painter.setPen(pen(shape.stroke, shape.width));
        painter.setBrush(brush(shape.fill));
        painter.drawPath(outline(shape));
    }
    void operator()(const report::Words& words) const {
        QFont font(QStringLiteral("DejaVu Sans"));
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(words.size))));
        font.setBold(words.bold);
        const QString text = toQString(words.text);
        QPointF place = at(words.at);
        const double width = QFontMetricsF(font).horizontalAdvance(text);
        if (words.anchor == report::Anchor::Middle) place.rx() -= width / 2;
        if (words.anchor == report::Anchor::End) place.rx() -= width;
        if (words.halo) {
            QPainterPath path;
            path.addText(place, font, text);
            painter.strokePath(path, QPen(shown(Qt::white), 3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        }
        painter.setFont(font);
        painter.setPen(shown(words.colour.empty() ? QColor(Qt::black) : colour(words.colour)));
        painter.drawText(place, text);
    }
    void operator()(const report::Rectangle& box) const {
        painter.setPen(pen(box.stroke, 1));
        painter.setBrush(brush(box.fill));
        painter.drawRect(QRectF(box.corner.x, box.corner.y, box.width, box.height));
    }
    void operator()(const report::Polygon& polygon) const {
        QPolygonF corners;
        for (const report::Point& corner : polygon.corners)
            corners.append(at(corner));
        painter.setPen(pen(polygon.stroke, 1));
        painter.setBrush(brush(polygon.fill));
        painter.drawPolygon(corners);
    }
};

} // namespace

void paintPicture(QPainter& painter, const report::Picture& picture) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(QRectF(0, 0, picture.width, picture.height), Qt::white);
    for (const report::Primitive& primitive : picture.primitives)
        std::visit(Paint{painter}, primitive);
}

QColor inWindow(const QColor& onPaper) {
    if (!theme::isDark() || onPaper.alpha() == 0) return onPaper;
    // White becomes the window's ground, ink its words; the hue stays.
    constexpr float darkest = 0.11f, lightest = 0.93f;
    float hue = 0, saturation = 0, lightness = 0;
    onPaper.getHslF(&hue, &saturation, &lightness);
    return QColor::fromHslF(std::max(hue, 0.0f), saturation * 0.7f, lightest - (lightest - darkest) * lightness);
}

void paintInWindow(QPainter& painter, const std::vector<report::Primitive>& primitives) {
    painter.setRenderHint(QPainter::Antialiasing);
    for (const report::Primitive& primitive : primitives)
        std::visit(Paint{painter, inWindow}, primitive);
}

PictureView::PictureView(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
}

void PictureView::setPicture(report::Picture picture) {
    picture_ = std::move(picture);
    setAccessibleName(toQString(picture_.title));
    setAccessibleDescription(toQString(picture_.description));
    updateGeometry();
    update();
}

QTransform PictureView::fitted() const {
    if (picture_.width <= 0 || picture_.height <= 0) return {};
    const double scale = std::min(width() / picture_.width, height() / picture_.height);
    QTransform transform;
    transform.translate((width() - picture_.width * scale) / 2, (height() - picture_.height * scale) / 2);
    transform.scale(scale, scale);
    return transform;
}

void PictureView::copy() const {
    QImage image(QSizeF(picture_.width * 2, picture_.height * 2).toSize(), QImage::Format_ARGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(2, 2);
    paintPicture(painter, picture_);
    painter.end();
    QGuiApplication::clipboard()->setImage(image);
}

QSize PictureView::sizeHint() const {
    return picture_.width > 0 ? QSizeF(picture_.width, picture_.height).toSize() : QSize(480, 360);
}

QSize PictureView::minimumSizeHint() const {
    return {240, 180};
}

void PictureView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setTransform(fitted(), true);
    paintPicture(painter, picture_);
}

const report::Shape* PictureView::shapeAt(const QPointF& place) const {
    const QPointF inside = fitted().inverted().map(place);
    for (auto primitive = picture_.primitives.rbegin(); primitive != picture_.primitives.rend(); ++primitive)
        if (const auto* shape = std::get_if<report::Shape>(&*primitive))
            if (!shape->id.empty() &&
                std::hypot(inside.x() - shape->centre.x, inside.y() - shape->centre.y) <= shape->size + 3)
                return shape;
    return nullptr;
}

void PictureView::mouseReleaseEvent(QMouseEvent* event) {
    if (const report::Shape* shape = shapeAt(event->position())) Q_EMIT shapeClicked(toQString(shape->id));
}

bool PictureView::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const report::Shape* shape = shapeAt(help->pos());
        QToolTip::showText(help->globalPos(), shape ? toQString(shape->title) : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace kith::workbench
