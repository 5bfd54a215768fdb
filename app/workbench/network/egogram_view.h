// One personal network, to be looked at and changed: contacts are dragged into other rings and sectors, ties are drawn
// from contact to contact; everything by keys as well. It only asks for changes: whoever listens makes them.
#pragma once

#include "kith/study/egogram.h"

#include <QPointF>
#include <QRectF>
#include <QTransform>
#include <QWidget>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace kith::workbench {

class EgogramView : public QWidget {
    Q_OBJECT
public:
    explicit EgogramView(QWidget* parent = nullptr);

    // The contact that is chosen stays so, by its key; how near one looks as well, while the ego is the same.
    // `passages`: about each contact.
    void setNetwork(const EgoNetwork& network, const report::PictureWords& words, std::vector<std::size_t> passages);
    void clear();
    [[nodiscard]] const study::Egogram* egogram() const { return egogram_.get(); }

    void setFilter(const study::ContactFilter& filter);
    void setNamesShown(bool shown);
    void setReadOnly(bool readOnly) { readOnly_ = readOnly; }

    [[nodiscard]] std::optional<std::size_t> current() const { return current_; }
    [[nodiscard]] ContactKey currentContact() const;
    void setCurrent(ContactKey contact); // one that is not there: none
    void activateCurrent();
    // Contacts that were put somewhere stand again where the network has them.
    void putBack();
    // Another contact is chosen next, with whom the tie is judged.
    void beginTie();
    [[nodiscard]] bool isJudgingTie() const { return tieWith_.has_value(); }
    // The contact that the keys are at: while a tie is judged, the other one.
    [[nodiscard]] std::optional<std::size_t> atKeys() const { return tieWith_ && target_ ? target_ : current_; }

    void zoom(double factor);
    void fit();
    [[nodiscard]] double zoomed() const { return zoom_; } // 1: fits

    // Where things are in the widget.
    [[nodiscard]] QPointF placeOf(std::size_t alter) const;
    [[nodiscard]] QRectF areaOf(std::size_t alter) const;
    [[nodiscard]] QPointF handleOf(std::size_t alter) const;               // from where a tie is drawn
    [[nodiscard]] QPointF placeIn(Layer layer, const QString& role) const; // the middle of this cell
    [[nodiscard]] std::optional<std::size_t> contactAt(const QPointF& place) const;
    [[nodiscard]] std::optional<std::size_t> tieAt(const QPointF& place) const; // index into EgoNetwork::ties
    [[nodiscard]] QString hint() const; // what the keys do just now, or what a drop would do

    [[nodiscard]] QSize sizeHint() const override { return {560, 460}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 220}; }

Q_SIGNALS:
    void currentChanged(kith::ContactKey contact);
    void contactClicked(kith::ContactKey contact);
    void contactActivated(kith::ContactKey contact); // Enter, double click
    void tieActivated(std::size_t tie);
    void moveWanted(kith::ContactKey contact, const kith::study::ContactMove& move);
    void tieWanted(kith::ContactKey a, kith::ContactKey b, kith::TieStatus status);
    void menuWanted(const QPoint& global);
    void said(const QString& words); // why something is refused, what the keys do now
    void left();                     // Escape, when there is nothing to let go here

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override; // tool tips

private:
    enum class Drag { None, Pressed, Contact, Tie, Sheet };

    void layOut();
    void choose(std::optional<std::size_t> alter);
    void aim(std::size_t alter); // at the other contact of a tie
    void announce(std::size_t alter);
    enum class Walk { First, Previous, Next, Last };
    void goThrough(Walk walk);
    void step(int key);
    void judge(TieStatus status);
    bool keyWhileJudging(int key);
    void endDrag();
    void follow(const QPointF& place);
    [[nodiscard]] QTransform toScreen() const;
    [[nodiscard]] QPointF onSheet(const QPointF& place) const;
    [[nodiscard]] std::optional<study::EgogramCell> cellUnder(const QPointF& place) const;
    [[nodiscard]] study::ContactMove moveUnder(const QPointF& place) const;
    // On the sheet, of a contact that is being dragged or was dropped just now; nothing for all others.
    [[nodiscard]] std::optional<QPointF> putAt(std::size_t alter) const;
    [[nodiscard]] double fadeOf(std::size_t alter) const;
    void paintCell(QPainter& painter, const study::EgogramCell& cell) const;
    void paintTies(QPainter& painter) const;
    void paintContact(QPainter& painter, std::size_t alter) const;
    void paintCurrent(QPainter& painter) const;
    void paintHint(QPainter& painter) const;

    std::unique_ptr<study::Egogram> egogram_;
    study::ContactFilter filter_;
    bool namesShown_ = true, readOnly_ = false;
    double zoom_ = 1;
    QPointF moved_; // of the sheet, in pixels of the widget
    std::optional<std::size_t> current_, hovered_, tieWith_;
    std::optional<std::size_t> target_; // of the tie that is being judged or drawn
    Drag drag_ = Drag::None;
    QPointF pressedAt_, draggedTo_, movedBefore_;
    bool pressedForTie_ = false;
    std::vector<std::optional<QPointF>> pending_; // on the sheet, by alter: dropped there, not yet written
};

} // namespace kith::workbench
