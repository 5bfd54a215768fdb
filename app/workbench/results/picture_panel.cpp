#include "results/picture_panel.h"

#include "common/elided_label.h"
#include "common/picture_view.h"
#include "common/strings.h"
#include "results/table_panel.h"
#include "window/exports.h"

#include "kith/study/writing.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace kith::workbench {
namespace {

constexpr double fitWidth = 0, fitWhole = -1;

} // namespace

PicturePanel::PicturePanel(const PageContext& context, QWidget* parent)
    : QWidget(parent), context_(context), title_(new ElidedLabel(this)), size_(new QComboBox(this)),
      copy_(new QToolButton(this)), export_(new QToolButton(this)), stack_(new QStackedWidget(this)),
      scroll_(new QScrollArea(this)), view_(new PictureView), message_(new QLabel(this)) {
    title_->setTextFormat(Qt::PlainText);
    title_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    QFont bold = title_->font();
    bold.setBold(true);
    title_->setFont(bold);
    size_->addItem(tr("Full width"), fitWidth);
    size_->addItem(tr("Whole picture"), fitWhole);
    for (const int percent : {75, 100, 150, 200})
        size_->addItem(tr("%1 %").arg(percent), percent / 100.0);
    size_->setAccessibleName(tr("Size of the picture"));
    size_->setToolTip(tr("How large the picture is shown"));
    copy_->setText(tr("Copy"));
    copy_->setToolTip(tr("Copy the picture as an image"));
    copy_->setAccessibleName(tr("Copy the picture"));
    copy_->setAutoRaise(true);
    export_->setText(tr("Export…"));
    export_->setToolTip(tr("Write the picture to a file: svg, png or pdf"));
    export_->setAccessibleName(tr("Export the picture"));
    export_->setAutoRaise(true);
    scroll_->setWidget(view_);
    scroll_->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setAccessibleName(tr("Picture"));
    scroll_->viewport()->installEventFilter(this);
    message_->setWordWrap(true);
    message_->setAlignment(Qt::AlignCenter);
    message_->setMargin(24);
    message_->setTextFormat(Qt::PlainText);
    message_->setFocusPolicy(Qt::StrongFocus);
    stack_->addWidget(scroll_);
    stack_->addWidget(message_);

    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 4, 4, 4);
    head->setSpacing(4);
    head->addWidget(title_, 1);
    head->addWidget(size_);
    head->addWidget(copy_);
    head->addWidget(export_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(stack_, 1);

    connect(size_, &QComboBox::activated, this, &PicturePanel::scale);
    connect(copy_, &QToolButton::clicked, this, &PicturePanel::copy);
    connect(export_, &QToolButton::clicked, this, &PicturePanel::exportPicture);
    setMessage(tr("One moment …"));
}

void PicturePanel::setPicture(report::Picture picture, const QString& name) {
    name_ = name;
    title_->setText(toQString(picture.title));
    title_->setToolTip(title_->text());
    view_->setPicture(std::move(picture));
    scale();
    const bool hadFocus = message_->hasFocus();
    stack_->setCurrentWidget(scroll_);
    setFocusProxy(view_);
    if (hadFocus) view_->setFocus();
    copy_->setEnabled(true);
    export_->setEnabled(true);
}

void PicturePanel::setMessage(const QString& words) {
    const bool hadFocus = view_->hasFocus();
    message_->setText(words);
    message_->setAccessibleName(words);
    title_->clear();
    stack_->setCurrentWidget(message_);
    setFocusProxy(message_);
    if (hadFocus) message_->setFocus();
    copy_->setEnabled(false);
    export_->setEnabled(false);
}

bool PicturePanel::hasPicture() const {
    return stack_->currentWidget() == scroll_;
}

void PicturePanel::scale() {
    const report::Picture& picture = view_->picture();
    if (picture.width <= 0 || picture.height <= 0) return;
    const QSize room = scroll_->viewport()->size();
    double factor = size_->currentData().toDouble();
    // As if there were a bar at the side: whether there is must not change the size.
    const int across = scroll_->width() - scroll_->verticalScrollBar()->sizeHint().width();
    if (factor == fitWidth) factor = std::clamp(across / picture.width, 0.3, 1.25);
    if (factor == fitWhole)
        factor = std::clamp(std::min(room.width() / picture.width, room.height() / picture.height), 0.1, 1.5);
    view_->setFixedSize(QSizeF(picture.width * factor, picture.height * factor).toSize());
}

void PicturePanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    scale();
}

bool PicturePanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) scale();
    return QWidget::eventFilter(watched, event);
}

void PicturePanel::copy() {
    view_->copy();
    context_.desk.say(tr("The picture is on the clipboard."));
}

void PicturePanel::exportPicture() {
    const QString file = askForPictureFile(this, tr("Export the picture"), name_);
    if (!file.isEmpty()) exportTo(file);
}

void PicturePanel::exportTo(const QString& file) {
    writePicture(context_, this, view_->picture(), file);
}

} // namespace kith::workbench
