#include "network/egogram_view.h"

#include "common/picture_view.h"
#include "common/strings.h"
#include "common/theme.h"
#include "network/egogram_accessible.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace kith::workbench {
namespace {

constexpr double reachOfPointer = 5; // how near a click must be, in pixels
constexpr double handleRadius = 6;
constexpr double faded = 0.22;

QPointF at(const report::Point& point) {
    return {point.x, point.y};
}

QPainterPath pathOf(const report::Curve& curve) {
    QPainterPath path(at(curve.from));
    path.quadTo(at(curve.control), at(curve.to));
    return path;
}

} // namespace

EgogramView::EgogramView(QWidget* parent) : QWidget(parent) {
    installEgogramAccessible();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAutoFillBackground(false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void EgogramView::setNetwork(const EgoNetwork& network, const report::PictureWords& words,
                             std::vector<std::size_t> passages) {
    const bool same = egogram_ && egogram_->network.ego == network.ego;
    const ContactKey chosen = same ? currentContact() : ContactKey{};
    if (!same) {
        zoom_ = 1;
        moved_ = {};
    }
    endDrag();
    tieWith_.reset();
    target_.reset();
    hovered_.reset();
    egogram_ = std::make_unique<study::Egogram>();
    egogram_->network = network;
    egogram_->words = words;
    egogram_->passages = std::move(passages);
    layOut();
    setAccessibleName(toQString(egogram_->parts.title));
    setAccessibleDescription(toQString(egogram_->parts.description));
    current_.reset();
    for (std::size_t i = 0; i < network.alters.size(); ++i)
        if (chosen && network.alters[i].contact == chosen) current_ = i;
    QAccessibleEvent changed(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&changed);
    if (chosen && !current_) Q_EMIT currentChanged({});
}

void EgogramView::clear() {
    endDrag();
    egogram_.reset();
    current_.reset();
    tieWith_.reset();
    hovered_.reset();
    pending_.clear();
    update();
}

void EgogramView::layOut() {
    if (!egogram_) return;
    const study::Room room{static_cast<double>(std::max(width(), 120)), static_cast<double>(std::max(height(), 120))};
    *egogram_ = study::makeEgogram(EgoNetwork(egogram_->network), report::PictureWords(egogram_->words),
                                   std::vector<std::size_t>(egogram_->passages), room);
    pending_.assign(egogram_->network.alters.size(), std::nullopt);
    update();
}

void EgogramView::setFilter(const study::ContactFilter& filter) {
    filter_ = filter;
    update();
}

void EgogramView::setNamesShown(bool shown) {
    namesShown_ = shown;
    update();
}

ContactKey EgogramView::currentContact() const {
    return egogram_ && current_ ? egogram_->network.alters[*current_].contact : ContactKey{};
}

void EgogramView::setCurrent(ContactKey contact) {
    if (!egogram_ || contact == currentContact()) return;
    std::optional<std::size_t> found;
    for (std::size_t i = 0; i < egogram_->network.alters.size(); ++i)
        if (contact && egogram_->network.alters[i].contact == contact) found = i;
    choose(found);
}

void EgogramView::choose(std::optional<std::size_t> alter) {
    if (alter == current_) return;
    current_ = alter;
    if (alter) announce(*alter);
    update();
    Q_EMIT currentChanged(currentContact());
}

void EgogramView::announce(std::size_t alter) {
    if (!hasFocus()) return;
    QAccessibleEvent focused(this, QAccessible::Focus);
    focused.setChild(static_cast<int>(alter));
    QAccessible::updateAccessibility(&focused);
}

void EgogramView::aim(std::size_t alter) {
    target_ = alter;
    announce(alter);
    update();
    Q_EMIT said(hint());
}

void EgogramView::activateCurrent() {
    if (current_) Q_EMIT contactActivated(currentContact());
}

void EgogramView::putBack() {
    std::fill(pending_.begin(), pending_.end(), std::nullopt);
    update();
}

// Places.

QTransform EgogramView::toScreen() const {
    if (!egogram_ || egogram_->parts.width <= 0) return {};
    const report::EgogramParts& parts = egogram_->parts;
    const double fitting = std::min({width() / parts.width, height() / parts.height, 1.0}) * zoom_;
    QTransform transform;
    transform.translate(width() / 2.0 + moved_.x(), height() / 2.0 + moved_.y());
    transform.scale(fitting, fitting);
    transform.translate(-parts.width / 2, -parts.height / 2);
    return transform;
}

QPointF EgogramView::onSheet(const QPointF& place) const {
    return toScreen().inverted().map(place);
}

QPointF EgogramView::placeOf(std::size_t alter) const {
    return toScreen().map(at(egogram_->parts.contacts.at(alter).at));
}

QRectF EgogramView::areaOf(std::size_t alter) const {
    const report::DrawnContact& contact = egogram_->parts.contacts.at(alter);
    QRectF area(contact.at.x - contact.reach, contact.at.y - contact.reach, 2 * contact.reach, 2 * contact.reach);
    if (namesShown_ && !contact.name.empty())
        if (const auto* words = std::get_if<report::Words>(&contact.name.back())) {
            QFont font(QStringLiteral("DejaVu Sans"));
            font.setPixelSize(std::max(1, static_cast<int>(std::lround(words->size))));
            const double wide = QFontMetricsF(font).horizontalAdvance(toQString(words->text));
            double left = words->at.x;
            if (words->anchor == report::Anchor::Middle) left -= wide / 2;
            if (words->anchor == report::Anchor::End) left -= wide;
            const QRectF name(left, words->at.y - words->size, wide, words->size * 1.3);
            // A name that stands further away is not part of what is clicked.
            if (contact.name.size() == 1) area |= name;
        }
    return toScreen().mapRect(area);
}

QPointF EgogramView::handleOf(std::size_t alter) const {
    const double scale = toScreen().m11();
    const double off = egogram_->parts.contacts.at(alter).reach * scale + handleRadius + 4;
    return placeOf(alter) + QPointF(-off * 0.7, off * 0.7);
}

QPointF EgogramView::placeIn(Layer layer, const QString& role) const {
    const report::EgogramParts& parts = egogram_->parts;
    const std::vector<double>& radii = egogram_->layout.ringRadii;
    double inner = radii.empty() ? 0 : radii.back(), outer = parts.rim;
    constexpr Layer layers[] = {Layer::Communality, Layer::Sociality, Layer::Connectivity};
    for (std::size_t i = 0; i < std::min<std::size_t>(3, radii.size()); ++i)
        if (layers[i] == layer) {
            inner = i == 0 ? parts.egoRadius / parts.unit : radii[i - 1];
            outer = radii[i];
        }
    double degrees = 90;
    for (const EgogramSector& sector : egogram_->layout.sectors)
        if (sector.role == role.toStdString()) degrees = (sector.beginAngle + sector.endAngle) / 2;
    const double radians = degrees * M_PI / 180, radius = (inner + outer) / 2 * parts.unit;
    return toScreen().map(
        QPointF(parts.centre.x + radius * std::sin(radians), parts.centre.y - radius * std::cos(radians)));
}

std::optional<std::size_t> EgogramView::contactAt(const QPointF& place) const {
    if (!egogram_) return std::nullopt;
    std::optional<std::size_t> nearest;
    double least = 1e9;
    for (std::size_t i = 0; i < egogram_->parts.contacts.size(); ++i) {
        const QPointF apart = place - placeOf(i);
        const double distance = std::hypot(apart.x(), apart.y());
        const double reach = egogram_->parts.contacts[i].reach * toScreen().m11() + reachOfPointer;
        if (distance <= reach && distance < least) {
            nearest = i;
            least = distance;
        }
    }
    for (std::size_t i = 0; !nearest && i < egogram_->parts.contacts.size(); ++i)
        if (areaOf(i).contains(place)) nearest = i;
    return nearest;
}

std::optional<std::size_t> EgogramView::tieAt(const QPointF& place) const {
    if (!egogram_) return std::nullopt;
    QPainterPathStroker around;
    around.setWidth(2 * reachOfPointer / std::max(0.1, toScreen().m11()));
    const QPointF there = onSheet(place);
    for (const report::DrawnTie& tie : egogram_->parts.ties)
        if (around.createStroke(pathOf(tie.curve)).contains(there)) return tie.tie;
    return std::nullopt;
}

std::optional<study::EgogramCell> EgogramView::cellUnder(const QPointF& place) const {
    const QPointF there = onSheet(place);
    return study::cellAt(*egogram_, {there.x(), there.y()});
}

study::ContactMove EgogramView::moveUnder(const QPointF& place) const {
    const auto cell = cellUnder(place);
    return cell && current_ ? study::moveInto(egogram_->network.alters[*current_], *cell) : study::ContactMove{};
}

void EgogramView::zoom(double factor) {
    const double before = zoom_;
    zoom_ = std::clamp(zoom_ * factor, 0.5, 8.0);
    moved_ *= zoom_ / before;
    update();
}

void EgogramView::fit() {
    zoom_ = 1;
    moved_ = {};
    layOut();
}

void EgogramView::resizeEvent(QResizeEvent*) {
    layOut();
}

// Painting.

double EgogramView::fadeOf(std::size_t alter) const {
    return study::fits(egogram_->network.alters[alter], filter_) ? 1 : faded;
}

void EgogramView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), inWindow(Qt::white));
    if (!egogram_) return;
    painter.setTransform(toScreen());
    paintInWindow(painter, egogram_->parts.ground);
    if (drag_ == Drag::Contact)
        if (const auto cell = cellUnder(draggedTo_)) paintCell(painter, *cell);
    paintTies(painter);
    paintInWindow(painter, egogram_->parts.ringWords);
    paintInWindow(painter, egogram_->parts.ego);
    for (std::size_t i = 0; i < egogram_->parts.contacts.size(); ++i)
        paintContact(painter, i);
    painter.resetTransform();
    painter.setOpacity(1);
    paintCurrent(painter);
    paintHint(painter);
}

void EgogramView::paintCell(QPainter& painter, const study::EgogramCell& cell) const {
    const report::EgogramParts& parts = egogram_->parts;
    const std::vector<double>& radii = egogram_->layout.ringRadii;
    double inner = radii.empty() ? 0 : radii.back(), outer = parts.rim;
    constexpr Layer layers[] = {Layer::Communality, Layer::Sociality, Layer::Connectivity};
    for (std::size_t i = 0; i < std::min<std::size_t>(3, radii.size()); ++i)
        if (layers[i] == cell.layer) {
            inner = i == 0 ? 0 : radii[i - 1];
            outer = radii[i];
        }
    double begin = 0, end = 360;
    for (const EgogramSector& sector : egogram_->layout.sectors)
        if (sector.role == cell.role) {
            begin = sector.beginAngle;
            end = sector.endAngle;
        }
    const auto circle = [&](double radius) {
        const double r = radius * parts.unit;
        return QRectF(parts.centre.x - r, parts.centre.y - r, 2 * r, 2 * r);
    };
    // Qt counts angles against the clock from three o'clock.
    QPainterPath path;
    path.arcMoveTo(circle(outer), 90 - begin);
    path.arcTo(circle(outer), 90 - begin, begin - end);
    if (inner > 0)
        path.arcTo(circle(inner), 90 - end, end - begin);
    else
        path.lineTo(at(parts.centre));
    path.closeSubpath();
    QColor ground = theme::accent();
    ground.setAlphaF(0.18f);
    painter.setPen(QPen(theme::accent(), 1.5));
    painter.setBrush(ground);
    painter.drawPath(path);
}

std::optional<QPointF> EgogramView::putAt(std::size_t alter) const {
    return drag_ == Drag::Contact && current_ == alter ? std::optional(onSheet(draggedTo_)) : pending_[alter];
}

void EgogramView::paintTies(QPainter& painter) const {
    for (const report::DrawnTie& drawn : egogram_->parts.ties) {
        const AlterTie& tie = egogram_->network.ties[drawn.tie];
        painter.setOpacity(std::min(fadeOf(tie.a), fadeOf(tie.b)));
        const bool ofCurrent = current_ && (tie.a == *current_ || tie.b == *current_);
        painter.setPen(QPen(ofCurrent ? theme::accent() : inWindow(QColor(toQString(drawn.curve.colour))),
                            drawn.curve.width * (ofCurrent ? 2.4 : 1.4)));
        painter.setBrush(Qt::NoBrush);
        const auto a = putAt(tie.a), b = putAt(tie.b);
        if (a || b)
            painter.drawLine(a.value_or(at(egogram_->parts.contacts[tie.a].at)),
                             b.value_or(at(egogram_->parts.contacts[tie.b].at)));
        else
            painter.drawPath(pathOf(drawn.curve));
    }
    painter.setOpacity(1);
    // Pairs that have no tie are only shown while ties are judged: dotted.
    if (!tieWith_) return;
    painter.setPen(QPen(theme::quiet(), 1, Qt::DotLine));
    for (const AlterTie& tie : egogram_->network.ties)
        if (tie.status == TieStatus::NoTie && (tie.a == *tieWith_ || tie.b == *tieWith_))
            painter.drawLine(at(egogram_->parts.contacts[tie.a].at), at(egogram_->parts.contacts[tie.b].at));
    if (target_) {
        painter.setPen(QPen(theme::accent(), 2, Qt::DashLine));
        painter.drawLine(at(egogram_->parts.contacts[*tieWith_].at), at(egogram_->parts.contacts[*target_].at));
    }
}

void EgogramView::paintContact(QPainter& painter, std::size_t alter) const {
    const report::DrawnContact& contact = egogram_->parts.contacts[alter];
    painter.save();
    painter.setOpacity(fadeOf(alter));
    if (const auto elsewhere = putAt(alter)) painter.translate(*elsewhere - at(contact.at));
    paintInWindow(painter, contact.mark);
    if (namesShown_ || current_ == alter || hovered_ == alter || target_ == alter) paintInWindow(painter, contact.name);
    painter.restore();
}

void EgogramView::paintCurrent(QPainter& painter) const {
    const double scale = toScreen().m11();
    const auto ring = [&](std::size_t alter, const QPen& pen) {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        const double radius = egogram_->parts.contacts[alter].reach * scale + 3.5;
        const auto elsewhere = putAt(alter);
        const QPointF centre = elsewhere ? toScreen().map(*elsewhere) : placeOf(alter);
        painter.drawEllipse(centre, radius, radius);
    };
    if (hovered_ && hovered_ != current_ && drag_ == Drag::None) ring(*hovered_, QPen(theme::quiet(), 1));
    if (target_) ring(*target_, QPen(theme::accent(), 2, Qt::DashLine));
    if (!current_) return;
    ring(*current_, QPen(theme::accent(), hasFocus() ? 2.5 : 1.5));
    if (drag_ == Drag::Tie) {
        painter.setPen(QPen(theme::accent(), 2));
        painter.drawLine(placeOf(*current_), target_ ? placeOf(*target_) : draggedTo_);
    } else if (drag_ == Drag::None && !readOnly_ && !tieWith_) {
        // The handle from which ties are drawn.
        const QPointF handle = handleOf(*current_);
        painter.setPen(QPen(theme::accent(), 1.5));
        painter.setBrush(palette().color(QPalette::Base));
        painter.drawEllipse(handle, handleRadius, handleRadius);
        painter.drawLine(handle - QPointF(3, 0), handle + QPointF(3, 0));
        painter.drawLine(handle - QPointF(0, 3), handle + QPointF(0, 3));
    }
}

QString EgogramView::hint() const {
    if (!egogram_) return {};
    const auto name = [&](std::size_t alter) { return toQString(egogram_->network.alters[alter].label); };
    if (drag_ == Drag::Contact && current_) {
        const study::ContactMove move = moveUnder(draggedTo_);
        return move.isNone() ? tr("%1 stays").arg(name(*current_))
                             : toQString(study::moveInWords(*egogram_, *current_, move));
    }
    if (drag_ == Drag::Tie && current_)
        return target_ ? tr("Tie: %1 – %2").arg(name(*current_), name(*target_))
                       : tr("Tie of %1 with …").arg(name(*current_));
    if (!tieWith_) return {};
    if (!target_) return tr("Tie of %1: choose the other contact with the arrow keys").arg(name(*tieWith_));
    const TieStatus status = study::tieBetween(egogram_->network, *tieWith_, *target_);
    const QString now = status == TieStatus::Tie     ? tr("tie")
                        : status == TieStatus::NoTie ? tr("no tie")
                                                     : tr("not asked");
    return tr("%1 – %2: %3.   Enter: tie   N: no tie   0: not asked   Esc: leave")
        .arg(name(*tieWith_), name(*target_), now);
}

void EgogramView::paintHint(QPainter& painter) const {
    const QString words = hint();
    if (words.isEmpty()) return;
    painter.setFont(font());
    const QFontMetricsF metrics(font());
    const double room = width() - 40.0;
    const QRectF wanted = metrics.boundingRect(QRectF(0, 0, room, 200), Qt::TextWordWrap | Qt::AlignHCenter, words);
    QRectF box(0, 0, std::min(wanted.width(), room) + 24, wanted.height() + 12);
    box.moveCenter(QPointF(width() / 2.0, 0));
    box.moveBottom(height() - 6.0);
    painter.setPen(QPen(theme::accent(), 1));
    painter.setBrush(theme::raised());
    painter.drawRoundedRect(box, 6, 6);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(box.adjusted(12, 6, -12, -6), Qt::TextWordWrap | Qt::AlignCenter, words);
}

} // namespace kith::workbench
