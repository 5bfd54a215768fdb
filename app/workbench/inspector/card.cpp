#include "inspector/card.h"

#include "common/labels.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace kith::workbench {

QLabel* wordsLabel(const QString& accessibleName) {
    auto* label = new QLabel;
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setMinimumWidth(40);
    if (!accessibleName.isEmpty()) label->setAccessibleName(accessibleName);
    return label;
}

void clearRows(QVBoxLayout* rows) {
    while (QLayoutItem* item = rows->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

InspectorCard::InspectorCard(const PageContext& context) : context_(context), rows_(new QVBoxLayout(this)) {
    rows_->setContentsMargins(10, 8, 10, 10);
    rows_->setSpacing(6);
}

QLabel* InspectorCard::addTitle() {
    QLabel* label = wordsLabel();
    label->setTextFormat(Qt::PlainText);
    QFont font = label->font();
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * 1.1);
    label->setFont(font);
    rows_->addWidget(label);
    return label;
}

QLabel* InspectorCard::addHeading(const QString& words) {
    auto* label = new QLabel(words);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setContentsMargins(0, 6, 0, 0);
    rows_->addWidget(label);
    return label;
}

QLabel* InspectorCard::addQuiet() {
    QLabel* label = wordsLabel();
    makeQuiet(label);
    rows_->addWidget(label);
    return label;
}

QFormLayout* InspectorCard::addForm() {
    auto* form = new QFormLayout;
    form->setContentsMargins(0, 0, 0, 0);
    form->setHorizontalSpacing(8);
    form->setVerticalSpacing(3);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows_->addLayout(form);
    return form;
}

Workspace::Failed InspectorCard::lost() {
    return [this](const Failure& failure) {
        if (!failure.cancelled) Q_EMIT gone(failure.message);
    };
}

} // namespace kith::workbench
