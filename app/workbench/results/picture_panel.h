// One picture of the core: as large as is wanted, to be copied or written to a file.
#pragma once

#include "window/page.h"

#include "kith/report/pictures.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace kith::workbench {

class PictureView;

class PicturePanel : public QWidget {
    Q_OBJECT
public:
    explicit PicturePanel(const PageContext& context, QWidget* parent = nullptr);

    // `name` is what its file is called where the user names none.
    void setPicture(report::Picture picture, const QString& name);
    void setMessage(const QString& words);
    [[nodiscard]] bool hasPicture() const;
    [[nodiscard]] PictureView& view() { return *view_; }

    void copy();
    void exportPicture();
    // By the ending of the file's name.
    void exportTo(const QString& file);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void scale();

    PageContext context_;
    QLabel* title_;
    QComboBox* size_;
    QToolButton* copy_;
    QToolButton* export_;
    QStackedWidget* stack_;
    QScrollArea* scroll_;
    PictureView* view_;
    QLabel* message_;
    QString name_;
};

} // namespace kith::workbench
