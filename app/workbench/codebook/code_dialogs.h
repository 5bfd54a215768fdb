// What is asked before codes are added, merged, split or imported.
#pragma once

#include "window/page.h"

#include "kith/study/codebook.h"

#include <QDialog>

#include <filesystem>

class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;

namespace kith::workbench {

class AddCodeDialog : public QDialog {
    Q_OBJECT
public:
    // Beside or below that code, in its layer.
    AddCodeDialog(const PageContext& context, const std::string& layer, const std::string& parent, QWidget* above);
    [[nodiscard]] study::CodeWish wish() const;

private:
    PageContext context_;
    std::string layer_, parent_;
    QLineEdit *label_, *name_, *brief_, *newLayer_ = nullptr;
    bool named_ = false; // by the user, not after the label
};

class SplitCodeDialog : public QDialog {
    Q_OBJECT
public:
    SplitCodeDialog(const PageContext& context, const Code& code, QWidget* above);
    [[nodiscard]] study::CodeSplit split() const;

private:
    void preview();

    PageContext context_;
    std::string code_;
    QLineEdit *name_, *pattern_;
    QComboBox *stage_, *ego_;
    QLabel* preview_;
    QDialogButtonBox* buttons_;
};

class ImportCodesDialog : public QDialog {
    Q_OBJECT
public:
    ImportCodesDialog(const QString& file, const study::CodebookImport& preview, QWidget* above);
    [[nodiscard]] bool replaces() const { return replaces_; }

private:
    bool replaces_ = false;
};

} // namespace kith::workbench
