// All memos of the study: to find, to change, to go to what they are about.
#pragma once

#include "window/page.h"

#include "kith/study/memos.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QToolButton;

namespace kith::workbench {

class MemosFilter;
class MemosModel;
class NoteEdit;

class MemosPage : public Page {
    Q_OBJECT
public:
    explicit MemosPage(const PageContext& context);
    [[nodiscard]] QString heading() const override;
    void find() override;
    // By the ending of the file's name, as study::writeTable has it.
    void exportTo(const QString& file);

private:
    QWidget* makeHead();
    QWidget* makeEditor();
    void makeCommands();
    void refresh();
    void filter();
    void showCurrent();
    void open();
    void write();
    void save();
    void remove();
    [[nodiscard]] const study::ListedMemo* current() const;

    MemosModel* model_;
    MemosFilter* filter_;
    QTableView* table_;
    QLineEdit* words_ = nullptr;
    QComboBox *kinds_ = nullptr, *abouts_ = nullptr, *coders_ = nullptr;
    QLabel *empty_ = nullptr, *about_ = nullptr;
    QComboBox* kind_ = nullptr;
    NoteEdit* text_ = nullptr;
    QWidget* editor_ = nullptr;
    QToolButton* remove_ = nullptr;
    Memo shown_;           // in the editor; without a key a new one on the project
    bool writing_ = false; // a new one
};

Page* makeMemosPage(const PageContext& context);

} // namespace kith::workbench
