// Draws a picture of the core, fitted into the space there is; the same primitives as its svg, png and pdf.
#pragma once

#include "kith/report/pictures.h"

#include <QPainter>
#include <QTransform>
#include <QWidget>

#include <vector>

namespace kith::workbench {

// Paints the primitives in their own coordinates, black on white as on paper.
void paintPicture(QPainter& painter, const report::Picture& picture);
// The same primitives in the window's colours: light on dark where the window is dark.
void paintInWindow(QPainter& painter, const std::vector<report::Primitive>& primitives);
// What a colour of a picture is in the window.
[[nodiscard]] QColor inWindow(const QColor& onPaper);

class PictureView : public QWidget {
    Q_OBJECT
public:
    explicit PictureView(QWidget* parent = nullptr);

    // Its description becomes the accessible description: it names every number that is drawn.
    void setPicture(report::Picture picture);
    [[nodiscard]] const report::Picture& picture() const { return picture_; }
    // As an image on the clipboard, twice as fine as on the screen.
    void copy() const;
    // From the picture's coordinates to the widget's.
    [[nodiscard]] QTransform fitted() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    // A click on a mark that carries an id.
    void shapeClicked(const QString& id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override; // tool tips of marks

private:
    [[nodiscard]] const report::Shape* shapeAt(const QPointF& place) const;

    report::Picture picture_;
};

} // namespace kith::workbench
