// Small windows that ask what is to be said of a source.
#pragma once

#include "kith/model/study.h"
#include "kith/study/sources.h"

#include <QDialog>

#include <map>
#include <string>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace kith::workbench {

class DescribeDialog : public QDialog {
    Q_OBJECT
public:
    DescribeDialog(const Source& source, QWidget* parent);
    // What is different from before.
    [[nodiscard]] study::SourceDescription changes() const;

private:
    QComboBox* permission(const QString& name, Permission current);

    Source source_;
    QLineEdit *title_, *wave_, *translator_ = nullptr;
    QComboBox *language_, *analyse_, *quote_, *archive_, *translate_;
};

class AssignDialog : public QDialog {
    Q_OBJECT
public:
    AssignDialog(const QString& source, const QStringList& coders, QWidget* parent);
    [[nodiscard]] Coder coder() const;
    [[nodiscard]] bool blind() const;

private:
    QComboBox* coder_;
    QCheckBox* blind_;
};

} // namespace kith::workbench
